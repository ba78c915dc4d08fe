/**
 * A Scaleway secret key stands in the code.
 *
 * It acts as the user or application that it belongs to, in all projects that those may enter.
 *
 * ## In a file
 *
 * ```env bad
 * SCW_SECRET_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = createClient({ accessKey, secretKey: process.env.SCW_SECRET_KEY });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * SCW_SECRET_KEY=11111111-1111-1111-1111-111111111111
 * SCW_DEFAULT_PROJECT_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/scaleway-secret-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Scaleway secret key stands in the code.",
  fix: "Delete the API key in IAM, and give the program an application of its own with few rights.",
  inTests: true,
  keywords: ["scw", "scaleway"],
  named: ["scwsecretkey", "scalewaysecretkey", "scwtoken", "scalewaytoken", "scalewayapikey", "scalewaysecret"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
