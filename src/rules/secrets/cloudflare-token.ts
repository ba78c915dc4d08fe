/**
 * A Cloudflare API token or global key stands in the code.
 *
 * A token does what its permissions say, often DNS and Workers; a global key does everything in the account: whoever
 * owns the DNS owns the mail and the certificates.
 *
 * ## In a file
 *
 * ```env bad
 * CLOUDFLARE_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const cloudflare = new Cloudflare({ apiToken: process.env.CLOUDFLARE_API_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CLOUDFLARE_API_TOKEN=cfut_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * How the checksum at the end is made is not public. Tokens of the older form are the affair of
 * `secrets/cloudflare-token-legacy`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudflare-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Cloudflare API token or global key stands in the code.",
  fix: "Roll the token in the dashboard, and give the new one few permissions and an end.",
  inTests: true,
  keywords: ["cfut_", "cfat_", "cfk_"],
  pattern: /(?<![0-9A-Za-z_-])cf(?:[ua]t|k)_[0-9A-Za-z_-]{44,52}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(5, 44)),
  sample: (random) =>
    `cf${random() < 0.5 ? "ut" : "at"}_${lettersOf(random, alphabets.base62, 40)}${lettersOf(random, alphabets.hex, 8)}`,
} satisfies SecretRule;
