/**
 * A Resend API key stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver; a key with full access also reads contacts and
 * adds domains.
 *
 * ## In source code
 *
 * ```js bad
 * import { Resend } from "resend";
 *
 * const resend = new Resend("{{sample}}"); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import { Resend } from "resend";
 *
 * const resend = new Resend(process.env.RESEND_API_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * RESEND_API_KEY=re_xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/resend-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Resend API key stands in the code.",
  fix: "Revoke the key at Resend now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["re_"],
  pattern: /(?<![0-9A-Za-z])re_[0-9A-Za-z]{8}_[0-9A-Za-z]{22,28}(?![\w-])/g,
  verify: (value) => isRandom(value.slice(3)),
  sample: (random) => `re_${lettersOf(random, alphabets.base62, 8)}_${lettersOf(random, alphabets.base62, 24)}`,
} satisfies SecretRule;
