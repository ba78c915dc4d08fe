/**
 * A password or token for a package registry stands in an `.npmrc`.
 *
 * npm sends it with each request to that registry: whoever has it can fetch the private packages, and mostly also
 * publish new versions of them.
 *
 * ## In a configuration file
 *
 * ```ini bad file=.npmrc
 * //npm.acme.example/:{{sample}} # finding
 * ```
 *
 * Name an environment variable in its place, which npm fills in:
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
 * //npm.acme.example/:_authToken=$REGISTRY_TOKEN
 * //npm.acme.example/:_password=<base64 of your password>
 * //npm.acme.example/:_auth=xxxxxxxxxxxxxxxxxxxxxxxx
 * //npm.acme.example/:always-auth=true
 * ```
 *
 * ## Out of scope
 *
 * Tokens that begin with a provider's own letters, such as `npm_`, have rules of their own.
 */
import { alphabets, isPlaceholder, isRandom, lettersOf, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isFilledIn(value: string): boolean {
  if (value.length >= 20 && isRandom(value)) return true;
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
  keywords: ["_auth", "_password"],
  pattern:
    /(?<!\w)_(?:authToken|auth|password)[ \t]{0,4}=[ \t]{0,4}["']?(?!npm_|gh[pousr]_|github_pat_|glpat-|process\.)(?<secret>[\w.+/-]{12,2000}={0,2})(?![\w.+/=-])/g,
  verify: isFilledIn,
  sample: (random) =>
    random() < 0.5 ? `_authToken=${uuidOf(random)}` : `_auth=${lettersOf(random, alphabets.base62, 40)}`,
} satisfies SecretRule;
