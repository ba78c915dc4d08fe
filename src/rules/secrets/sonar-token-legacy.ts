/**
 * A SonarQube or SonarCloud token of the older form stands in the code.
 *
 * It reads the source and the open problems of every project that its owner sees, and sends results that can turn a
 * quality gate green.
 *
 * ## In a file
 *
 * ```env bad
 * SONAR_TOKEN={{sample}} # finding
 * ```
 *
 * ```properties bad file=sonar-project.properties
 * sonar.login={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.SONAR_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SONAR_TOKEN=0000000000000000000000000000000000000000
 * SONAR_REVISION=8f3b1c09d2e47a6650bd9e7c41fa2d83765e0b19
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sonar-token-legacy",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A SonarQube or SonarCloud token of the older form stands in the code.",
  fix: "Revoke the token in the account's security settings, and make one for the analysis of one project.",
  inTests: true,
  keywords: ["sonar"],
  named: ["sonartoken", "sonarlogin", "sonarcloudtoken", "sonarqubetoken", "sonarapitoken"],
  pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{40}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.hex, 40),
} satisfies SecretRule;
