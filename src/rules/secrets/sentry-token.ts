/**
 * A Sentry auth token stands in the code.
 *
 * It reads events with what your users did and sent, or, as an organization token, uploads source maps and releases.
 *
 * ## In a file
 *
 * ```env bad
 * SENTRY_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```ini bad file=.sentryclirc
 * [auth]
 * token={{sample}} # finding
 * ```
 *
 * ```js good
 * const plugin = sentryVitePlugin({ authToken: process.env.SENTRY_AUTH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * A placeholder, and a DSN, which is made for browsers:
 *
 * ```env good
 * SENTRY_AUTH_TOKEN=sntrys_xxxxxxxxxxxxxxxxxxxxxxxx
 * SENTRY_DSN=https://public@o0.ingest.sentry.io/0
 * ```
 */
import { alphabets, decodeJson, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

/** An organization token names its organization in JSON. */
function isToken(token: string): boolean {
  const [kind, claims = "", secret = ""] = token.split("_");
  return kind === "sntryu" ? isRandom(claims) : typeof decodeJson(claims)?.org === "string" && isRandom(secret);
}

export default {
  id: "secrets/sentry-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sentry auth token stands in the code.",
  fix: "Revoke the token in Sentry, and make an organization token, which can do the least.",
  inTests: true,
  keywords: ["sntrys_", "sntryu_"],
  pattern:
    /(?<![0-9A-Za-z+/_])(?:sntryu_[0-9a-f]{64}|sntrys_eyJ[0-9A-Za-z+/]{60,500}={0,2}_[0-9A-Za-z+/]{43})(?![0-9A-Za-z+/=_])/g,
  verify: isToken,
  sample: (random) => {
    if (random() < 0.5) return `sntryu_${lettersOf(random, alphabets.hex, 64)}`;
    const claims = JSON.stringify({
      iat: 1.7e9,
      url: "https://sentry.io",
      region_url: "https://de.sentry.io",
      org: "acme",
    });
    return `sntrys_${Buffer.from(claims).toString("base64")}_${lettersOf(random, alphabets.base64, 43)}`;
  },
} satisfies SecretRule;
