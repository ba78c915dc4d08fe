/**
 * An SMTP2GO API key stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://api.smtp2go.com/v3/email/send", {
 *   method: "POST",
 *   headers: { "X-Smtp2go-Api-Key": "{{sample}}" }, // finding
 *   body,
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * const response = await fetch("https://api.smtp2go.com/v3/email/send", {
 *   method: "POST",
 *   headers: { "X-Smtp2go-Api-Key": process.env.SMTP2GO_API_KEY },
 *   body,
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SMTP2GO_API_KEY=api-01234567890123456789012345678901
 * ```
 */
import { isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/smtp2go-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An SMTP2GO API key stands in the code.",
  fix: "Revoke the key at SMTP2GO now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["api-"],
  pattern: /(?<![0-9A-Za-z])api-[0-9A-F]{32}(?![\w-])/g,
  verify: (value) => isRandom(value.slice(4)),
  sample: (random) => `api-${lettersOf(random, "0123456789ABCDEF", 32)}`,
} satisfies SecretRule;
