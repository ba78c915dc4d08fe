/**
 * The cookie of a session stands in the code.
 *
 * Whoever has it is logged in as that person until the session ends, without password or second factor.
 *
 * ## In source code
 *
 * ```js bad
 * const response = await fetch("https://shop.acme.com/admin/orders", {
 *   headers: { cookie: "connect.sid={{sample}}" }, // finding
 * });
 * ```
 *
 * Give the script a token of its own:
 *
 * ```js good
 * const response = await fetch("https://shop.acme.com/api/orders", {
 *   headers: { authorization: `Bearer ${process.env.SHOP_TOKEN}` },
 * });
 * ```
 *
 * ## Not reported
 *
 * A placeholder:
 *
 * ```js good
 * const cookie = "connect.sid=s%3Axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
 * ```
 *
 * ## Out of scope
 *
 * Cookies of other frameworks, which have no shape of their own.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function sample(random: () => number): string {
  const signature = encodeURIComponent(lettersOf(random, alphabets.base64, 43));
  return `s%3A${lettersOf(random, alphabets.base64url, 32)}.${signature}`;
}

export default {
  id: "secrets/session-cookie",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The cookie of a session stands in the code.",
  fix: "End the session on the server now, and replace the secret that signs cookies if it is known to others, too.",
  inTests: false,
  keywords: ["s%3a"],
  pattern: /(?<![\w%])s%3A[\w-]{24,64}\.(?:[0-9A-Za-z]|%2[BFbf]){43}(?:%3D)?(?![\w%])/gi,
  verify: (cookie) => isRandom(cookie.slice(4)),
  sample,
} satisfies SecretRule;
