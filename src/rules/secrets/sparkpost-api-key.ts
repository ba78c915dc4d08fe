/**
 * A SparkPost API key stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver, and reads the lists of recipients.
 *
 * ## In source code
 *
 * ```js bad
 * import SparkPost from "sparkpost";
 *
 * const sparkpost = new SparkPost("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import SparkPost from "sparkpost";
 *
 * const sparkpost = new SparkPost(process.env.SPARKPOST_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SPARKPOST_API_KEY=0123456789012345678901234567890123456789
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "48d671ae733af9448297e413afc00f93b583b8c6";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sparkpost-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A SparkPost API key stands in the code.",
  fix: "Revoke the key at SparkPost now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sparkpost"],
  named: ["sparkpost"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{40}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
