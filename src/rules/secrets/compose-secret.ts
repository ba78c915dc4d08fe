/**
 * A secret stands in a compose file.
 *
 * The file is in the repository and in each of its copies, and `docker compose config` and `docker inspect` print it. Whoever
 * reads one of them can sign in to the database or sign the tokens of the service that the file starts.
 *
 * ## In the environment of a service
 *
 * ```yaml bad file=docker-compose.prod.yml
 * services:
 *   api:
 *     image: registry.acme.example/api:4.2
 *     environment:
 *       NODE_ENV: production
 *       SESSION_SECRET: {{sample}} # finding
 *   db:
 *     image: postgres:17
 *     environment:
 *       - POSTGRES_USER=shop
 *       - POSTGRES_PASSWORD={{sample}} # finding
 * ```
 *
 * Compose takes the value from the environment or from a file that is not committed, and gives services secrets as files:
 *
 * ```yaml good file=docker-compose.prod.yml
 * services:
 *   api:
 *     image: registry.acme.example/api:4.2
 *     environment:
 *       SESSION_SECRET: ${SESSION_SECRET:?}
 *     env_file: .env
 *   db:
 *     image: postgres:17
 *     environment:
 *       POSTGRES_PASSWORD_FILE: /run/secrets/db-password
 *     secrets: [db-password]
 * secrets:
 *   db-password:
 *     file: ./db-password.txt
 * ```
 *
 * ## In a command, and among the arguments of a build
 *
 * ```yaml bad file=compose.yaml
 * services:
 *   cache:
 *     image: redis:8
 *     command: redis-server --requirepass {{sample}} # finding
 *   api:
 *     build:
 *       context: .
 *       args:
 *         NPM_TOKEN: {{sample}} # finding
 * ```
 *
 * ## Not reported
 *
 * Words that every developer's database has as a password, placeholders, and what has the name of a secret and is none:
 *
 * ```yaml good file=docker-compose.yml
 * services:
 *   db:
 *     image: postgres:17
 *     environment:
 *       POSTGRES_PASSWORD: postgres
 *       POSTGRES_INITDB_ARGS: --auth-host=scram-sha-256
 *   api:
 *     build: .
 *     environment:
 *       JWT_SECRET: ${JWT_SECRET:-development-only}
 *       API_KEY: your-api-key
 *       PASSWORD_MIN_LENGTH: 12
 *       ACCESS_TOKEN_TTL: 15m
 * ```
 *
 * ## Out of scope
 *
 * Passwords in URLs, which have rules of their own.
 */
import {
  alphabets,
  credentialStrengthOf,
  isSecretVariable,
  lettersOf,
  readYaml,
  type YamlScalar,
} from "../../analysis/index.ts";
import type { NamedLiteral } from "../../model/named-literal.ts";
import type { CredentialFile, CredentialRule, Problem } from "../../model/rule.ts";

type Found = Problem & { readonly value: string };

const composeFile = /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]*)?\.ya?ml$/i;

/** What starts services on a developer's machine or in a test. */
const local = /[.-](?:dev|devel|development|local|test|tests|testing|e2e|ci|override|example|sample)\b[^/]*$/i;

function* detect({ path, text }: CredentialFile): Iterable<Found> {
  if (!composeFile.test(path)) return;
  const isLocal = local.test(path);
  for (const { name, value, range } of readYaml(text).flatMap(({ scalars }) => scalars.flatMap(namedBy))) {
    const strength = isSecretVariable(name) ? credentialStrengthOf(name, value) : undefined;
    if (!strength || (isLocal && strength === "chosen")) continue;
    if (isLocal) yield { range, value, severity: "low", confidence: "low" };
    else yield { range, value, ...(strength === "chosen" && { severity: "medium", confidence: "low" }) };
  }
}

/** The variables of `environment`, of `args` and of blocks that services share (`x-…`), and passwords of commands. */
function namedBy(scalar: YamlScalar): readonly NamedLiteral[] {
  const { path, value, range } = scalar;
  const [section = "", , ...inService] = path;
  const last = path.at(-1) ?? "";
  if (inService[0] === "command" || inService[0] === "entrypoint") return passwordsIn(scalar);
  if (!section.startsWith("x-") && !inService.some((key) => key === "environment" || key === "args")) return [];
  const [, name, assigned = ""] = /^([\w.-]{1,100})=(.*)$/s.exec(value) ?? [];
  if (!/^\d+$/.test(last)) return [{ name: last, value, range }];
  return name ? [{ name, value: assigned, range: [range[0] + name.length + 1, range[1]] }] : [];
}

const password = /--(?:requirepass|masterauth|password|pass)[ =]["']?(?<secret>[^\s"'$]{1,200})/dg;

function passwordsIn({ value, range }: YamlScalar): readonly NamedLiteral[] {
  return [...value.matchAll(password)].map(({ groups, indices }) => {
    const [from, to] = indices?.groups?.secret ?? [0, 0];
    return { name: "password", value: groups?.secret ?? "", range: [range[0] + from, range[0] + to] as const };
  });
}

export default {
  id: "secrets/compose-secret",
  kind: "credential",
  severity: "high",
  confidence: "medium",
  cwe: [798, 538],
  owasp: "A05:2021",
  message: "A secret stands in the compose file.",
  fix: "Replace the secret, and let compose read its successor from the environment, or make it one of the file's `secrets`.",
  detect,
  sample: (random) => lettersOf(random, alphabets.base62, 24),
} satisfies CredentialRule;
