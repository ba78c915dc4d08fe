/**
 * A Databricks access token stands in the code.
 *
 * It queries every table and runs every notebook that its owner may, with the cloud rights that the cluster has.
 *
 * ## In a file
 *
 * ```env bad
 * DATABRICKS_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * await client.connect({ host, path, token: process.env.DATABRICKS_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * DATABRICKS_TOKEN=dapi00000000000000000000000000000000
 * DATABRICKS_TOKEN=dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/databricks-token",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A Databricks access token stands in the code.",
  fix: "Revoke the token in the workspace, and use OAuth for a service principal.",
  inTests: true,
  keywords: ["dapi", "dose"],
  pattern: /(?<![0-9A-Za-z])(?:dapi|dose)[0-9a-f]{32}(?:-\d)?(?![0-9A-Za-z])/g,
  verify: (token) => isRandom(token.slice(4, 36)),
  sample: (random) => `dapi${lettersOf(random, alphabets.hex, 32)}`,
} satisfies SecretRule;
