/**
 * A Travis CI API token stands in the code.
 *
 * It starts builds and reads their logs and settings for every repository of its owner.
 *
 * ## In a file
 *
 * ```env bad
 * TRAVIS_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { Authorization: `token ${process.env.TRAVIS_API_TOKEN}` };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TRAVIS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/travis-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Travis CI API token stands in the code.",
  fix: "Regenerate the token in the Travis settings.",
  inTests: true,
  keywords: ["travis"],
  named: ["travistoken", "travisapitoken", "travisaccesstoken", "traviscitoken"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{22}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 22),
} satisfies SecretRule;
