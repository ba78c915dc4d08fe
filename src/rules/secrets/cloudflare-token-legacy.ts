/**
 * A Cloudflare API token of the older form stands in the code.
 *
 * It does what its permissions say, often DNS and Workers: whoever owns the DNS owns the mail and the certificates.
 *
 * ## In a file
 *
 * ```env bad
 * CLOUDFLARE_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js bad
 * const cloudflare = new Cloudflare({ cloudflareApiToken: "{{sample}}" }); // finding
 * ```
 *
 * ```js good
 * const cloudflare = new Cloudflare({ apiToken: process.env.CLOUDFLARE_API_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CLOUDFLARE_API_TOKEN=your-cloudflare-api-token-goes-right-here
 * CLOUDFLARE_ACCOUNT_ID=023e105f4ecef8ad9ca31a8372d0c353
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudflare-token-legacy",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Cloudflare API token of the older form stands in the code.",
  fix: "Roll the token in the dashboard, and give the new one few permissions and an end.",
  inTests: true,
  keywords: ["cloudflare", "cf_"],
  named: [
    "cloudflareapitoken",
    "cloudflaretoken",
    "cfapitoken",
    "cloudflareauthtoken",
    "cloudflareworkerstoken",
    "cloudflarepagestoken",
    "cloudflarednsapitoken",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{40}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base64url, 40),
} satisfies SecretRule;
