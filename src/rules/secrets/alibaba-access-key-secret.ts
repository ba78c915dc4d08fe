/**
 * An Alibaba Cloud access key secret stands in the code.
 *
 * With its key id it signs every request that the user may make; of a main account that is everything: machines,
 * buckets, invoices.
 *
 * ## In a file
 *
 * ```env bad
 * ALIBABA_CLOUD_ACCESS_KEY_SECRET={{sample}} # finding
 * ```
 *
 * ```js bad
 * const client = new OSS({ region, accessKeyId, accessKeySecret: "{{sample}}" }); // finding
 * ```
 *
 * ```js good
 * const client = new OSS({ region, accessKeyId, accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * ALIBABA_CLOUD_ACCESS_KEY_SECRET=yourAccessKeySecretGoesHere000
 * ALIBABA_CLOUD_ACCESS_KEY_SECRET_NAME=projects/acme/secrets/oss-key0
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/alibaba-access-key-secret",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Alibaba Cloud access key secret stands in the code.",
  fix: "Disable the key pair in RAM, and give the program a RAM role.",
  inTests: true,
  keywords: ["accesskeysecret", "access_key_secret", "access-key-secret", "aliyun", "alibaba"],
  named: ["accesskeysecret", "aliyunsecret", "alibabasecretkey", "aliyunsecretkey"],
  pattern: /(?<![0-9A-Za-z+/_-])[0-9A-Za-z]{30}(?![0-9A-Za-z+/=_-])/g,
  verify: isRandom,
  sample: (random) => lettersOf(random, alphabets.base62, 30),
} satisfies SecretRule;
