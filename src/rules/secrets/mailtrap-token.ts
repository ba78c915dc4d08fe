/**
 * A Mailtrap token stands in the code.
 *
 * It sends mail from your domains, and reads the messages that test environments have caught, which are often made of real
 * data.
 *
 * ## In source code
 *
 * ```js bad
 * import { MailtrapClient } from "mailtrap";
 *
 * const mailtrapToken = "{{sample}}"; // finding
 * const mailtrap = new MailtrapClient({ token: mailtrapToken });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { MailtrapClient } from "mailtrap";
 *
 * const mailtrapToken = process.env.MAILTRAP_TOKEN;
 * const mailtrap = new MailtrapClient({ token: mailtrapToken });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MAILTRAP_TOKEN=01234567890123456789012345678901
 * ```
 *
 * The same letters under another name, such as a checksum:
 *
 * ```js good
 * const checksum = "c56b7f051a25557a320254bdb3b150a5";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mailtrap-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mailtrap token stands in the code.",
  fix: "Revoke the token at Mailtrap now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mailtrap"],
  named: ["mailtraptoken", "mailtrapapitoken", "mailtrapapikey", "mailtrapkey", "mailtrapclienttoken", "token"],
  pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 32),
} satisfies SecretRule;
