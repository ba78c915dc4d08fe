/**
 * A Brevo (Sendinblue) key stands in the code.
 *
 * It sends mail and texts in your company's name and reads all contacts.
 *
 * ## In source code
 *
 * ```js bad
 * import { TransactionalEmailsApi, TransactionalEmailsApiApiKeys } from "@getbrevo/brevo";
 *
 * const mail = new TransactionalEmailsApi();
 * mail.setApiKey(TransactionalEmailsApiApiKeys.apiKey, "{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { TransactionalEmailsApi, TransactionalEmailsApiApiKeys } from "@getbrevo/brevo";
 *
 * const mail = new TransactionalEmailsApi();
 * mail.setApiKey(TransactionalEmailsApiApiKeys.apiKey, process.env.BREVO_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * BREVO_API_KEY=xkeysib-0123456789012345678901234567890123456789012345678901234567890123-xxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62, hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`xkeysib-${draw(hex, 64)}-${draw(base62, 16)}`, `xsmtpsib-${draw(hex, 64)}-${draw(base62, 16)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/brevo-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Brevo (Sendinblue) key stands in the code.",
  fix: "Revoke the key at Brevo now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["xkeysib-", "xsmtpsib-"],
  pattern:
    /(?<![0-9A-Za-z])(?:xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}|xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16})(?![0-9A-Za-z])/g,
  verify: (key) => isRandom(key.split("-")[1] ?? ""),
  sample,
} satisfies SecretRule;
