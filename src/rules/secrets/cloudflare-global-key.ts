/**
 * A Cloudflare global API key stands in the code.
 *
 * With the mail address of its owner it does everything that he can in the dashboard: DNS, Workers, members, billing.
 *
 * ## In a file
 *
 * ```env bad
 * CLOUDFLARE_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const cloudflare = new Cloudflare({ apiToken: process.env.CLOUDFLARE_API_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CLOUDFLARE_API_KEY=0000000000000000000000000000000000000
 * CLOUDFLARE_API_KEY=144c9defac04969c7bfad8efaa8ea194EXAMP
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudflare-global-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Cloudflare global API key stands in the code.",
  fix: "Change the key in the profile, and use an API token with few permissions instead.",
  inTests: true,
  keywords: ["cloudflare", "cf_", "x-auth-key", "cfapikey"],
  named: [
    "cloudflareapikey",
    "cfapikey",
    "cloudflareglobalapikey",
    "cloudflareglobalkey",
    "xauthkey",
    "cloudflarekey",
    "cfkey",
    "cfglobalapikey",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{37}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 37),
} satisfies SecretRule;
