/**
 * A Loops API key stands in the code.
 *
 * It sends mail to your users in your company's name and changes the list of contacts.
 *
 * ## In source code
 *
 * ```js bad
 * import { LoopsClient } from "loops";
 *
 * const loops = new LoopsClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { LoopsClient } from "loops";
 *
 * const loops = new LoopsClient(process.env.LOOPS_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * LOOPS_API_KEY=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "e763bee5a950d1cd56ddee31ac137b18";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/loops-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Loops API key stands in the code.",
  fix: "Revoke the key at Loops now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["loopsapi", "loops_api", "loops-api", "loopskey", "loops_key", "loopsclient"],
  named: ["loopsapikey", "loopskey", "loopsclient"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
