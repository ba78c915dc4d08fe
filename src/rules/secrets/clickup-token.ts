/**
 * A ClickUp personal token stands in the code.
 *
 * It does all that its owner may in every workspace, and never ends.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.clickup.com/api/v2/team", {
 *   headers: { authorization: "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.clickup.com/api/v2/team", {
 *   headers: { authorization: process.env.CLICKUP_TOKEN },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * CLICKUP_TOKEN=pk_20123456_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/clickup-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A ClickUp personal token stands in the code.",
  fix: "Revoke the token at ClickUp now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["pk_"],
  pattern: /(?<![0-9A-Za-z])pk_\d{5,10}_[0-9A-Z]{32}(?!\w)/g,
  verify: (token) => isRandom(token.slice(-32)),
  sample: (random) => `pk_2${lettersOf(random, alphabets.digits, 7)}_${lettersOf(random, alphabets.upper, 32)}`,
} satisfies SecretRule;
