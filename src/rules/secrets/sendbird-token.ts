/**
 * A Sendbird API token stands in the code.
 *
 * It reads and deletes the messages of all users and writes in any user's name.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch(`https://api-${appId}.sendbird.com/v3/users`, {
 *   headers: { "Api-Token": process.env.SENDBIRD_API_TOKEN ?? "{{sample}}" }, // finding
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch(`https://api-${appId}.sendbird.com/v3/users`, {
 *   headers: { "Api-Token": process.env.SENDBIRD_API_TOKEN },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SENDBIRD_API_TOKEN=0123456789012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "1d41ea1ffda2e39da91c003705ab4999d5dafa74";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sendbird-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sendbird API token stands in the code.",
  fix: "Revoke the token at Sendbird now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sendbird"],
  named: ["sendbird", "apitoken"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
