/**
 * A Mailgun API key stands in the code.
 *
 * It sends mail from your domains that passes every check of the receiver, reads stored messages and the addresses of
 * recipients, and changes where answers go.
 *
 * ## In source code
 *
 * ```js bad
 * import formData from "form-data";
 * import Mailgun from "mailgun.js";
 *
 * const mailgun = new Mailgun(formData).client({ username: "api", key: "{{sample}}" }); // finding
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * import formData from "form-data";
 * import Mailgun from "mailgun.js";
 *
 * const mailgun = new Mailgun(formData).client({ username: "api", key: process.env.MAILGUN_API_KEY });
 * ```
 *
 * ## Not reported
 *
 * A placeholder in an example file:
 *
 * ```env good file=.env.example
 * MAILGUN_API_KEY=key-01234567890123456789012345678901
 * ```
 *
 * ## Out of scope
 *
 * A validation key begins with `pubkey-` and is made for browsers.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { hex } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`key-${draw(hex, 32)}`, `${draw(hex, 32)}-${draw(hex, 8)}-${draw(hex, 8)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/mailgun-api-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Mailgun API key stands in the code.",
  fix: "Revoke the key at Mailgun now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["mailgun", "mg_api", "mg_key"],
  named: ["mailgun", "mg", "key", "pass", "auth"],
  pattern: /(?<![0-9A-Za-z_-])(?:key-[0-9a-f]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/g,
  verify: (key) => isRandom(key.replace("key-", "").slice(0, 32)),
  sample,
} satisfies SecretRule;
