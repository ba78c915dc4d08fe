/**
 * A CircleCI API token of the older form stands in the code.
 *
 * It starts pipelines, reads their logs and changes their settings.
 *
 * ## In a file
 *
 * ```env bad
 * CIRCLE_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { "Circle-Token": process.env.CIRCLE_TOKEN };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * CIRCLE_TOKEN=0000000000000000000000000000000000000000
 * CIRCLE_SHA1=8f3b1c09d2e47a6650bd9e7c41fa2d83765e0b19
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/circleci-token-legacy",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A CircleCI API token of the older form stands in the code.",
  fix: "Delete the token in CircleCI, and make one for one project where that is enough.",
  inTests: true,
  keywords: ["circle"],
  named: [
    "circletoken",
    "circlecitoken",
    "circleciapitoken",
    "circleapitoken",
    "circlecicitoken",
    "circlecikey",
    "circleciapikey",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{40}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
