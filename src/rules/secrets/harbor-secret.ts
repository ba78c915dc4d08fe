/**
 * A secret of a Harbor robot account stands in the code.
 *
 * It pulls your images and, with the right to push, replaces what your clusters run.
 *
 * ## In a file
 *
 * ```env bad
 * HARBOR_ROBOT_SECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * const secret = process.env.HARBOR_ROBOT_SECRET;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * HARBOR_ROBOT_SECRET=<secret>
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/harbor-secret",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of a Harbor robot account stands in the code.",
  fix: "Refresh the secret of the robot account in Harbor, and read it from the secrets of the pipeline.",
  inTests: true,
  keywords: ["harbor"],
  named: ["harborrobotsecret", "harborsecret", "harborrobottoken", "harbortoken", "harborpassword", "harborclisecret"],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z]{32}(?![0-9A-Za-z_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
