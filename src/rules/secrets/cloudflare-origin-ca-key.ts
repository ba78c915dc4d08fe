/**
 * A Cloudflare Origin CA key stands in the code.
 *
 * It issues certificates for your zones that Cloudflare trusts, so its holder can pose as your origin server.
 *
 * ## In a file
 *
 * ```env bad
 * CLOUDFLARE_API_USER_SERVICE_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const cloudflare = new Cloudflare({ userServiceKey: process.env.CLOUDFLARE_ORIGIN_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CLOUDFLARE_ORIGIN_KEY=v1.0-xxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cloudflare-origin-ca-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Cloudflare Origin CA key stands in the code.",
  fix: "Change the key in the profile, and use an API token for SSL and certificates instead.",
  inTests: true,
  keywords: ["v1.0-"],
  pattern: /(?<![0-9A-Za-z])v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `v1.0-${lettersOf(random, alphabets.hex, 24)}-${lettersOf(random, alphabets.hex, 146)}`,
} satisfies SecretRule;
