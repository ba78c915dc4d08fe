/**
 * A MongoDB Atlas API key or service account secret stands in the code.
 *
 * It administers the project or organization: its holder opens the network, adds a database user and reads everything.
 *
 * ## In a file
 *
 * ```env bad
 * MONGODB_ATLAS_PRIVATE_KEY={{sample}} # finding
 * ```
 *
 * ```hcl bad file=main.tf
 * provider "mongodbatlas" {
 *   public_key        = var.public_key
 *   atlas_private_key = "{{sample}}" # finding
 * }
 * ```
 *
 * ```js good
 * const key = process.env.MONGODB_ATLAS_PRIVATE_KEY;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * MONGODB_ATLAS_PRIVATE_KEY=00000000-0000-0000-0000-000000000000
 * MONGODB_ATLAS_GROUP=b5e2c3f0-6d1a-4c88-9e57-0a8f4b1d2c63
 * ```
 *
 * ## Out of scope
 *
 * The secret of a service account has a form of its own: `secrets/mongodb-atlas-service-account`.
 */
import { isRandom, uuidOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mongodb-atlas-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A MongoDB Atlas API key or service account secret stands in the code.",
  fix: "Delete the key in Atlas, and restrict its successor to your addresses and one role.",
  inTests: true,
  keywords: ["atlas"],
  named: ["mongodbatlasprivatekey", "atlasprivatekey", "mongodbatlasprivateapikey", "atlasapikey", "mcliprivateapikey"],
  pattern: /(?<![0-9A-Za-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/g,
  verify: isRandom,
  sample: uuidOf,
} satisfies SecretRule;
