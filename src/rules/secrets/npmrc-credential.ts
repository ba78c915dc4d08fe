/**
 * A password or token for a package registry stands in an `.npmrc`.
 *
 * npm sends it with each request to that registry: whoever has it can fetch the private packages, and mostly also
 * publish new versions of them.
 *
 * ## In a configuration file
 *
 * ```ini bad file=.npmrc
 * //npm.acme.example/:_authToken={{sample}} # finding
 * ```
 *
 * The platform's secret store fills it in:
 *
 * ```ini good file=.npmrc
 * //npm.acme.example/:_authToken=${REGISTRY_TOKEN}
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```ini good file=.npmrc
 * //npm.acme.example/:_authToken=${REGISTRY_TOKEN}
 * //npm.acme.example/:_password=<base64 of your password>
 * //npm.acme.example/:always-auth=true
 * ```
 *
 * ## Out of scope
 *
 * Tokens that begin with a provider's own letters, such as `npm_`, have rules of their own.
 */
import { alphabets, isPlaceholder, isRandom, lettersOf, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isCredential(value: string): boolean {
  if (isRandom(value) && value.length >= 20) return true;
  const decoded = Buffer.from(value, "base64").toString("latin1");
  return !isPlaceholder(value) && /^[ -~]{8,}$/.test(decoded) && !isPlaceholder(decoded);
}

export default {
  id: "secrets/npmrc-credential",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A password or token for a package registry stands in an `.npmrc`.",
  fix: "Revoke it at the registry, and let `.npmrc` name an environment variable in its place.",
  inTests: true,
  keywords: [":_auth", ":_password"],
  named: ["auth", "password"],
  pattern: /(?<![\w.+/-])(?!npm_|gh[pousr]_|github_pat_|glpat-)[\w.+/-]{12,2000}={0,2}(?![\w.+/=-])/g,
  verify: isCredential,
  sample: (random) => (random() < 0.5 ? uuidOf(random) : `js_token${lettersOf(random, alphabets.base62, 30)}`),
} satisfies SecretRule;
