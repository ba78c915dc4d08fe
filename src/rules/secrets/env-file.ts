/**
 * A file that belongs to one installation, such as `.env`, is committed with the secrets in it.
 *
 * Everybody with a copy of the repository has them, and a later commit that removes the file does not take it out of the history.
 * In 2024 attackers scanned 110,000 domains for `.env` files that were within reach, and took over cloud accounts with the keys
 * in them.
 *
 * ## An environment file
 *
 * ```env bad file=.env
 * PORT=3000
 * SESSION_SECRET={{sample}} # finding
 * DB_PASSWORD={{sample}}
 * ```
 *
 * Commit the names alone, and ignore `.env`:
 *
 * ```env good file=.env.example
 * PORT=3000
 * SESSION_SECRET=
 * DB_PASSWORD=
 * ```
 *
 * ## Files of tools
 *
 * ```ini bad file=config/.my.cnf
 * [client]
 * user=shop
 * password={{sample}} # finding
 * ```
 *
 * ## Not reported
 *
 * Defaults that are meant to be committed, placeholders, references and encrypted values:
 *
 * ```env good file=.env.production
 * VITE_API_URL=https://api.acme.example
 * LOG_LEVEL=info
 * DB_PASSWORD=${DATABASE_PASSWORD}
 * SESSION_SECRET=change-me
 * ```
 *
 * ```env good file=.env.test
 * DB_PASSWORD=postgres
 * JWT_SECRET=test-secret
 * ```
 *
 * ## Out of scope
 *
 * Key stores and other binary files. Each secret in the file is reported by its own rule
 * as well, and where the first is a provider's, by that alone.
 */
import {
  alphabets,
  type CredentialStrength,
  credentialStrengthOf,
  isSecretVariable,
  lettersOf,
} from "../../analysis/index.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

/** `.env`, `.env.production`, `api.env`; and what tools keep a user's passwords in. */
const environmentFile = /(?:^|\/)(?:\.env(?:\.[\w-]+)*|[\w-]+\.env|\.envrc|\.dev\.vars(?:\.[\w-]+)?)$/i;
const toolFile =
  /(?:^|\/)(?:\.my\.cnf|\.aws\/credentials|\.s3cfg|\.boto|kubeconfig(?:\.ya?ml)?|\.kube\/config|terraform\.tfvars|secrets\.(?:ya?ml|json|toml|env|properties)|credentials(?:\.(?:json|ya?ml|ini|toml))?|client_secrets?[\w.-]*\.json)$/i;
/** What shows how the file looks, holds no secrets by design, or those of tests alone. */
const showing =
  /example|sample|template|dist\b|defaults?\b|schema|vault$|\b(?:test|testing|ci|e2e)\b|(?:^|\/)(?:docs?|examples?|demos?)\//i;

/** What a tool encrypts before it is committed. */
const encrypted = /^\s*"?sops(?:_version)?"?\s*[:=]|^DOTENV_PUBLIC_KEY|\$ANSIBLE_VAULT|^age-encryption/m;

function* detect(file: CredentialFile): Iterable<Problem & { readonly value: string }> {
  const { path, text } = file;
  const isEnvironment = environmentFile.test(path);
  if ((!isEnvironment && !toolFile.test(path)) || showing.test(path) || encrypted.test(text)) return;
  const graded = file.literals().flatMap(({ name, value, range }) => {
    const strength = isSecretVariable(name) ? credentialStrengthOf(name, value) : undefined;
    return strength && !isPublic(name) ? [{ strength, range }] : [];
  });
  const found = graded.find(({ strength }) => strength === "random") ?? graded[0];
  if (!found) return;
  const name = path.slice(path.lastIndexOf("/") + 1);
  // One problem a file, the same as long as it is there: its values may change.
  // From the name on, as the value is a secret that has a finding of its own.
  const start = text.lastIndexOf("\n", found.range[0] - 1) + 1;
  yield {
    range: [start, found.range[1]],
    value: `the file ${path}`,
    message: `\`${name}\` is committed with secrets in it (${graded.length}).`,
    ...gradeOf(found.strength),
  };
}

/** What bundlers put into the code for browsers, which the rule about that looks at. */
function isPublic(name: string): boolean {
  return /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|VUE_APP|PUBLIC)_/.test(name);
}

function gradeOf(strength: CredentialStrength): Pick<Problem, "severity" | "confidence"> {
  return strength === "random" ? {} : { severity: "medium", confidence: "low" };
}

export default {
  id: "secrets/env-file",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [538, 798],
  owasp: "A05:2021",
  message: "A file with secrets is committed.",
  fix: "Replace its secrets, take the file out of the repository (`git rm --cached`) and name it in `.gitignore`.",
  detect,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies CredentialRule;
