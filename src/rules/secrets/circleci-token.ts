/**
 * A CircleCI API token stands in the code.
 *
 * It starts pipelines, reads their logs and changes their settings. In January 2023 CircleCI asked all its customers to
 * change every secret after a theft of such tokens.
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
 * CIRCLE_TOKEN=CCIPAT_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/circleci-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A CircleCI API token stands in the code.",
  fix: "Delete the token in CircleCI, and make one for one project where that is enough.",
  inTests: true,
  keywords: ["ccipat_", "cciprj_"],
  pattern: /(?<![0-9A-Za-z_])CCIP(?:AT|RJ)_[0-9A-Za-z]{20,24}_[0-9a-f]{40}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(-40)),
  sample: (random) => `CCIPAT_${lettersOf(random, alphabets.base62, 22)}_${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
