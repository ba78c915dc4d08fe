/**
 * A MessageBird access key stands in the code.
 *
 * It sends messages and calls at your cost and reads the account's conversations, contacts and numbers.
 *
 * ## In source code
 *
 * ```js bad
 * import { initClient } from "messagebird";
 *
 * const messagebird = initClient("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { initClient } from "messagebird";
 *
 * const messagebird = initClient(process.env.MESSAGEBIRD_ACCESS_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MESSAGEBIRD_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/messagebird-access-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A MessageBird access key stands in the code.",
  fix: "Revoke the key at MessageBird now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["messagebird"],
  named: ["messagebird", "initclient"],
  pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{25}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 25),
} satisfies SecretRule;
