/**
 * An Akeyless access key stands in the code.
 *
 * With the access id it reads every secret that the role may read, and signs and decrypts in its name.
 *
 * ## In a file
 *
 * ```env bad
 * AKEYLESS_ACCESS_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const auth = { accessId: process.env.AKEYLESS_ACCESS_ID, accessKey: process.env.AKEYLESS_ACCESS_KEY };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * AKEYLESS_ACCESS_KEY=<access-key>
 * AKEYLESS_ACCESS_ID=p-xxxxxxxxxxxx
 * ```
 */
import { base64Of, isRandom } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/akeyless-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An Akeyless access key stands in the code.",
  fix: "Reset the access key of the method, and log in by the identity of the platform.",
  inTests: true,
  keywords: ["akeyless"],
  named: ["akeylessaccesskey", "akeylesskey"],
  pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{43}=(?![0-9A-Za-z+/=])/g,
  verify: isRandom,
  sample: (random) => base64Of(random, 32),
} satisfies SecretRule;
