/**
 * A password of a Quay robot account stands in the code.
 *
 * It pulls your images and, with the right to write, replaces what your clusters run.
 *
 * ## In a file
 *
 * ```env bad
 * QUAY_ROBOT_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.QUAY_ROBOT_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * QUAY_ROBOT_TOKEN=<token>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/quay-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A password of a Quay robot account stands in the code.",
  fix: "Regenerate the token of the robot account, and read it from the secrets of the pipeline.",
  inTests: true,
  keywords: ["quay"],
  named: ["quayrobottoken", "quaytoken", "quaypassword", "quayiopassword", "quayiotoken", "quayrobotpassword"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Z]{64}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.upper, 64),
} satisfies SecretRule;
