/**
 * A CockroachDB Cloud API key stands in the code.
 *
 * It administers the clusters of the organization: its holder adds a SQL user and reads everything.
 *
 * ## In a file
 *
 * ```env bad
 * COCKROACH_API_KEY={{sample}} # finding
 * ```
 *
 * ```js good
 * const key = process.env.COCKROACH_API_KEY;
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * COCKROACH_API_KEY=CCDB1_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/cockroachdb-key",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A CockroachDB Cloud API key stands in the code.",
  fix: "Delete the key of the service account, and read its successor from a secret store.",
  inTests: true,
  keywords: ["ccdb1_"],
  pattern: /(?<![0-9A-Za-z_])CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}(?![0-9A-Za-z_])/g,
  verify: (token) => isRandom(token.slice(6)),
  sample: (random) => `CCDB1_${lettersOf(random, alphabets.base62, 22)}_${lettersOf(random, alphabets.base62, 40)}`,
} satisfies SecretRule;
