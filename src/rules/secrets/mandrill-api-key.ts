/**
 * A Mandrill API key stands in the code.
 *
 * It sends mail from your domain that passes every check of the receiver, and reads what was sent.
 *
 * ## In source code
 *
 * ```js bad
 * import mailchimp from "@mailchimp/mailchimp_transactional";
 *
 * const mandrillKey = "{{sample}}"; // finding
 * const mandrill = mailchimp(mandrillKey);
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import mailchimp from "@mailchimp/mailchimp_transactional";
 *
 * const mandrillKey = process.env.MANDRILL_API_KEY;
 * const mandrill = mailchimp(mandrillKey);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MANDRILL_API_KEY=md-xxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base64url } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`md-${draw(base64url, 22)}`, draw(base64url, 22)];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/mandrill-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mandrill API key stands in the code.",
  fix: "Revoke the key at Mailchimp Transactional now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mandrill", "mailchimptransactional"],
  named: ["mandrillapikey", "mandrillkey", "mandrillpassword", "mailchimptransactional", "mandrill"],
  pattern: /(?<![\w-])(?:md-)?[\w-]{22}(?![\w-])/g,
  verify: (key) => isRandom(key.replace(/^md-/, "")),
  sample,
} satisfies SecretRule;
