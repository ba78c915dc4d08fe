/**
 * A LaunchDarkly SDK key or access token stands in the code.
 *
 * An access token changes flags, so it turns features on and off for your users; a server-side SDK key reads every rule
 * with the names of customers in it.
 *
 * ## In a file
 *
 * ```env bad
 * LAUNCHDARKLY_SDK_KEY={{sample}} # finding
 * ```
 *
 * ```js bad
 * const client = LaunchDarkly.init("{{sample}}"); // finding
 * ```
 *
 * ```js good
 * const client = LaunchDarkly.init(process.env.LAUNCHDARKLY_SDK_KEY);
 * ```
 *
 * ## Not reported
 *
 * A placeholder, and a mobile key, which is made for devices:
 *
 * ```env good
 * LAUNCHDARKLY_SDK_KEY=sdk-00000000-0000-0000-0000-000000000000
 * LAUNCHDARKLY_MOBILE_KEY=mob-b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/launchdarkly-key",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A LaunchDarkly SDK key or access token stands in the code.",
  fix: "Reset the key or delete the token in LaunchDarkly, and read its successor from the environment.",
  inTests: true,
  keywords: ["sdk-", "api-"],
  pattern: /(?<![0-9A-Za-z-])(?:sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `${random() < 0.5 ? "sdk" : "api"}-${uuidOf(random)}`,
} satisfies SecretRule;
