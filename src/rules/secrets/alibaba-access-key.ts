/**
 * An Alibaba Cloud access key id stands in the code.
 *
 * It is half of a key pair whose secret mostly stands beside it. The pair of a main account may do everything:
 * machines, buckets, invoices.
 *
 * ## In a file
 *
 * ```env bad
 * ALIBABA_CLOUD_ACCESS_KEY_ID={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new OSS({ accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID, region });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIxxxxxxxxxxxxxxxxxxxx
 * ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI_YOUR_ID
 * ```
 *
 * ## Out of scope
 *
 * Ids from before 2020 have 16 characters. The secret half is the affair of `secrets/alibaba-access-key-secret`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/alibaba-access-key",
  kind: "secret",
  severity: "medium",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Alibaba Cloud access key id stands in the code.",
  fix: "Disable the key pair in RAM, and give the program a RAM role.",
  inTests: true,
  keywords: ["ltai"],
  pattern: /(?<![0-9A-Za-z_])LTAI[0-9A-Za-z]{20}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(4)),
  sample: (random) => `LTAI5t${lettersOf(random, alphabets.base62, 18)}`,
} satisfies SecretRule;
