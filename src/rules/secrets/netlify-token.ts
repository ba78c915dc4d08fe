/**
 * A Netlify access token stands in the code.
 *
 * It publishes to every site of the person who made it and reads their environment variables.
 *
 * ## In a file
 *
 * ```env bad
 * NETLIFY_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new NetlifyAPI(process.env.NETLIFY_AUTH_TOKEN);
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * NETLIFY_AUTH_TOKEN=nfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/netlify-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Netlify access token stands in the code.",
  fix: "Delete the token in the user settings, and make one with an end.",
  inTests: true,
  keywords: ["nfp_", "nfo_", "nfc_", "nfu_", "nfb_"],
  pattern: /(?<![0-9A-Za-z])nf[bcopu]_[0-9A-Za-z]{36}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `nfp_${lettersOf(random, alphabets.base62, 36)}`,
} satisfies SecretRule;
