/**
 * An access token of Meta (Facebook, Instagram, WhatsApp) stands in the code.
 *
 * A page's token reads its messages and writes posts in its name; one of the WhatsApp Cloud API sends messages to customers
 * at your cost. Tokens of system users never end.
 *
 * ## In source code
 *
 * ```js bad
 * await fetch(`https://graph.facebook.com/v21.0/${phoneNumberId}/messages`, {
 *   method: "POST",
 *   headers: { authorization: "Bearer {{sample}}" }, // finding
 *   body: JSON.stringify(message),
 * });
 * ```
 *
 * Read it from the environment, which the platform fills from its secret store:
 *
 * ```js good
 * await fetch(`https://graph.facebook.com/v21.0/${phoneNumberId}/messages`, {
 *   method: "POST",
 *   headers: { authorization: `Bearer ${process.env.WHATSAPP_TOKEN}` },
 *   body: JSON.stringify(message),
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const token = "EAAGm0PX4ZCpsBAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const { base62 } = alphabets;
  const draw = (alphabet: string, count: number) => lettersOf(random, alphabet, count);
  const kinds = [`EAA${draw(base62, 170)}`, `EAA${draw(base62, 210)}`];
  return kinds[Math.floor(random() * kinds.length)] ?? "";
}

export default {
  id: "secrets/meta-access-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An access token of Meta (Facebook, Instagram, WhatsApp) stands in the code.",
  fix: "Revoke the token in Meta's app settings now, then read its successor from the environment or a secret store.",
  inTests: true,
  keywords: ["eaa"],
  pattern: /(?<![\w+/-])EAA[0-9A-Za-z]{90,350}(?:ZD)?(?![\w+/=-])/g,
  verify: (token) => isRandom(token.slice(3, 63)),
  sample,
} satisfies SecretRule;
