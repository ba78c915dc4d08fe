/**
 * A Sentry auth token of the older form stands in the code.
 *
 * It reads events with what your users did and sent, and changes projects as its scopes say.
 *
 * ## In a file
 *
 * ```env bad
 * SENTRY_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const plugin = sentryVitePlugin({ authToken: process.env.SENTRY_AUTH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SENTRY_AUTH_TOKEN=0000000000000000000000000000000000000000000000000000000000000000
 * SENTRY_RELEASE=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sentry-token-legacy",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Sentry auth token of the older form stands in the code.",
  fix: "Revoke the token in Sentry, and make an organization token, which can do the least.",
  inTests: true,
  keywords: ["sentry"],
  named: ["sentryauthtoken", "sentrytoken", "sentryapitoken", "sentryapikey"],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{64}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 64),
} satisfies SecretRule;
