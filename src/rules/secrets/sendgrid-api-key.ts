/**
 * A SendGrid API key stands in the code.
 *
 * It sends mail from your domain that passes every check of the receiver, which is what phishing needs; many keys also read
 * the addresses of all recipients.
 *
 * ## In source code
 *
 * ```js bad
 * import sendgrid from "@sendgrid/mail";
 *
 * sendgrid.setApiKey("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import sendgrid from "@sendgrid/mail";
 *
 * sendgrid.setApiKey(process.env.SENDGRID_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sendgrid-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A SendGrid API key stands in the code.",
  fix: "Revoke the key at SendGrid now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["sg."],
  pattern: /(?<![0-9A-Za-z])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g,
  verify: (value) => isRandom(value.slice(3)),
  sample: (random) => `SG.${lettersOf(random, alphabets.base64url, 22)}.${lettersOf(random, alphabets.base64url, 43)}`,
} satisfies SecretRule;
