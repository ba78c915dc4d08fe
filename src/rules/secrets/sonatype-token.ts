/**
 * The password or user token for Maven Central stands in the code.
 *
 * Whoever has it can publish a release of your Java libraries, and releases on Maven Central cannot be taken back.
 *
 * ## In a configuration file
 *
 * ```properties bad file=gradle.properties
 * mavenCentralPassword={{sample}} # finding
 * ```
 *
 * Leave it to `ORG_GRADLE_PROJECT_mavenCentralPassword` in the build's environment:
 *
 * ```properties good file=gradle.properties
 * mavenCentralUsername=acme
 * ```
 *
 * ## Not reported
 *
 * A placeholder shows where the value belongs:
 *
 * ```properties good file=gradle.properties
 * mavenCentralPassword=your-sonatype-token
 * sonatypePassword=${SONATYPE_PASSWORD}
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/sonatype-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "The password or user token for Maven Central stands in the code.",
  fix: "Revoke the user token in the Central portal, then pass its successor by the environment.",
  inTests: true,
  keywords: ["sonatype", "ossrh", "mavencentral", "maven_central", "central_"],
  named: [
    "sonatypepassword",
    "sonatypetoken",
    "ossrhpassword",
    "ossrhtoken",
    "mavencentralpassword",
    "mavencentraltoken",
    "centraltokenpassword",
    "centralportalpassword",
  ],
  pattern: /(?<![\w+/-])[\w+/-]{20,64}={0,2}(?![\w+/=-])/g,
  verify: (value) => isRandom(value) && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value),
  sample: (random) =>
    random() < 0.5 ? `${lettersOf(random, alphabets.base62, 38)}c5R` : `${lettersOf(random, alphabets.base62, 25)}d7K`,
} satisfies SecretRule;
