/**
 * A dbt Cloud token stands in the code.
 *
 * It starts jobs in your warehouse and, with the metadata permission, reads the models and what they are made of.
 *
 * ## In a file
 *
 * ```env bad
 * DBT_CLOUD_API_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const headers = { Authorization: `Token ${process.env.DBT_CLOUD_API_TOKEN}` };
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DBT_CLOUD_API_TOKEN=dbtc_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/dbt-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A dbt Cloud token stands in the code.",
  fix: "Delete the token in dbt Cloud, and make a service token with few permissions.",
  inTests: true,
  keywords: ["dbtc_", "dbtu_"],
  pattern: /(?<![0-9A-Za-z_-])dbt[cu]_[0-9A-Za-z_-]{36,60}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(5)),
  sample: (random) => `dbtc_${lettersOf(random, alphabets.base62, 42)}`,
} satisfies SecretRule;
