/**
 * A secret of a MongoDB Atlas service account stands in the code.
 *
 * It administers the project or organization: its holder opens the network, adds a database user and reads everything.
 *
 * ## In a file
 *
 * ```env bad
 * ATLAS_CLIENT_SECRET={{sample}} # finding
 * ```
 *
 * ```js good
 * const secret = process.env.ATLAS_CLIENT_SECRET;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * ATLAS_CLIENT_SECRET=mdb_sa_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/mongodb-atlas-service-account",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A secret of a MongoDB Atlas service account stands in the code.",
  fix: "Delete the secret in Atlas, and keep its successor in a secret store.",
  inTests: true,
  keywords: ["mdb_sa_sk_"],
  pattern: /(?<![0-9A-Za-z_-])mdb_sa_sk_[0-9A-Za-z_-]{36,48}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(10)),
  sample: (random) => `mdb_sa_sk_${lettersOf(random, alphabets.base64url, 40)}`,
} satisfies SecretRule;
