/**
 * A Twilio auth token stands in the code.
 *
 * It is the account's main password: with it anyone sends messages and calls at your cost, reads the messages of your
 * customers, one-time codes among them, and buys and releases numbers.
 *
 * ## In source code
 *
 * ```js bad
 * import twilio from "twilio";
 *
 * const client = twilio(process.env.TWILIO_ACCOUNT_SID, "{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import twilio from "twilio";
 *
 * const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * TWILIO_AUTH_TOKEN=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "7f8b60578295f65e1ad8d4e746411a55";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/twilio-auth-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Twilio auth token stands in the code.",
  fix: "Revoke the token at Twilio now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["twilio"],
  named: ["twilio", "authtoken"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
