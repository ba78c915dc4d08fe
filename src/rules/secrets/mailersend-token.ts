/**
 * A MailerSend token stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver, and reads what was sent to whom.
 *
 * ## In source code
 *
 * ```js bad
 * import { MailerSend } from "mailersend";
 *
 * const mailerSend = new MailerSend({ apiKey: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { MailerSend } from "mailersend";
 *
 * const mailerSend = new MailerSend({ apiKey: process.env.MAILERSEND_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MAILERSEND_TOKEN=mlsn.0123456789012345678901234567890123456789012345678901234567890123
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mailersend-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A MailerSend token stands in the code.",
  fix: "Revoke the token at MailerSend now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mlsn."],
  pattern: /(?<![0-9A-Za-z])mlsn\.[0-9a-f]{64}(?![0-9A-Za-z])/g,
  verify: (value) => isRandom(value.slice(5)),
  sample: (random) => `mlsn.${lettersOf(random, alphabets.hex, 64)}`,
} satisfies SecretRule;
