/**
 * A Tencent Cloud secret id stands in the code.
 *
 * It is half of a key pair whose secret mostly stands beside it; the pair of a main account may do everything in it.
 *
 * ## In a file
 *
 * ```env bad
 * TENCENTCLOUD_SECRET_ID={{sample}} # finding
 * ```
 *
 * ```js good
 * const cos = new COS({ SecretId: process.env.TENCENTCLOUD_SECRET_ID, SecretKey: process.env.TENCENTCLOUD_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * TENCENTCLOUD_SECRET_ID=AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 *
 * ## Out of scope
 *
 * The other half is the affair of `secrets/tencent-secret-key`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/tencent-secret-id",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Tencent Cloud secret id stands in the code.",
  fix: "Disable the key pair in CAM, and give the program a role.",
  inTests: true,
  keywords: ["akid"],
  pattern: /(?<![0-9A-Za-z])AKID[0-9A-Za-z]{32}(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `AKID${lettersOf(random, alphabets.base62, 32)}`,
} satisfies SecretRule;
