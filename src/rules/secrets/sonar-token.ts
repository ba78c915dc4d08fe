/**
 * A SonarQube or SonarCloud token stands in the code.
 *
 * A user token reads the source and the open problems of every project that its owner sees; one for analysis sends
 * results, and so can turn a quality gate green.
 *
 * ## In a file
 *
 * ```env bad
 * SONAR_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.SONAR_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SONAR_TOKEN=sqp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * SONAR_TOKEN=squ_0000000000000000000000000000000000000000
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sonar-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A SonarQube or SonarCloud token stands in the code.",
  fix: "Revoke the token in the account's security settings, and make one for the analysis of one project.",
  inTests: true,
  keywords: ["sqp_", "squ_", "sqa_"],
  pattern: /(?<![0-9A-Za-z_])sq[apu]_[0-9a-f]{40}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `squ_${lettersOf(random, alphabets.hex, 40)}`,
} satisfies SecretRule;
