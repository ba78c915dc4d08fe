/**
 * A Tencent Cloud secret key stands in the code.
 *
 * With its secret id it signs every request that the user may make; of a main account that is everything in it.
 *
 * ## In a file
 *
 * ```env bad
 * TENCENTCLOUD_SECRET_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const cos = new COS({ SecretId: process.env.TENCENTCLOUD_SECRET_ID, SecretKey: process.env.TENCENTCLOUD_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TENCENTCLOUD_SECRET_KEY=********************************
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/tencent-secret-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Tencent Cloud secret key stands in the code.",
  fix: "Disable the key pair in CAM, and give the program a role.",
  inTests: true,
  keywords: ["tencent", "qcloud", "cos_secret", "cossecret"],
  named: ["tencentcloudsecretkey", "tencentsecretkey", "qcloudsecretkey", "cossecretkey"],
  pattern: /(?<![0-9A-Za-z+/_-])[0-9A-Za-z]{32}(?![0-9A-Za-z+/=_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 32),
} satisfies SecretRule;
