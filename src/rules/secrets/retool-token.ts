/**
 * A Retool API token stands in the code.
 *
 * It changes users, permissions and apps of the organisation, behind which its databases are.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://acme.retool.com/api/v2/users", {
 *   headers: { authorization: "Bearer {{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://acme.retool.com/api/v2/users", {
 *   headers: { authorization: `Bearer ${process.env.RETOOL_API_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * RETOOL_API_TOKEN=retool_01xxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/retool-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Retool API token stands in the code.",
  fix: "Revoke the token at Retool now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["retool_"],
  pattern: /(?<![0-9A-Za-z])retool_[0-9][0-9a-z]{23,35}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(9)),
  sample: (random) => `retool_01${lettersOf(random, alphabets.lower, 24)}`,
} satisfies SecretRule;
