/**
 * A Papertrail API token stands in the code.
 *
 * It searches all logs of the account, with what your programs wrote about users.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://papertrailapp.com/api/v1/events/search.json", {
 *   headers: { "X-Papertrail-Token": "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://papertrailapp.com/api/v1/events/search.json", {
 *   headers: { "X-Papertrail-Token": process.env.PAPERTRAIL_API_TOKEN },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * PAPERTRAIL_API_TOKEN=xxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/papertrail-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Papertrail API token stands in the code.",
  fix: "Revoke the token at Papertrail now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["papertrail"],
  named: ["papertrail"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{20}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 20),
} satisfies SecretRule;
