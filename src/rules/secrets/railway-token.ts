/**
 * A Railway token stands in the code.
 *
 * It deploys to the project or workspace that it was made for and reads the variables of its services.
 *
 * ## In a file
 *
 * ```env bad
 * RAILWAY_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const token = process.env.RAILWAY_TOKEN;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * RAILWAY_TOKEN=00000000-0000-0000-0000-000000000000
 * RAILWAY_PROJECT_ID=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/railway-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Railway token stands in the code.",
  fix: "Delete the token in Railway, and keep its successor in the secrets of the pipeline.",
  inTests: true,
  keywords: ["railway"],
  named: ["railwaytoken", "railwayapitoken", "railwayapikey"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
