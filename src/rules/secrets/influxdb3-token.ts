/**
 * An InfluxDB 3 API token stands in the code.
 *
 * It reads and writes the databases that it names; an admin token owns the whole instance.
 *
 * ## In a file
 *
 * ```env bad
 * INFLUXDB3_AUTH_TOKEN={{sample}} # finding
 * ```
 *
 * ```js good
 * const client = new InfluxDBClient({ host, database, token: process.env.INFLUXDB3_AUTH_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * INFLUXDB3_AUTH_TOKEN=apiv3_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
 * ```
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/influxdb3-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An InfluxDB 3 API token stands in the code.",
  fix: "Delete the token, and make one for one database.",
  inTests: true,
  keywords: ["apiv3_"],
  pattern: /(?<![0-9A-Za-z_-])apiv3_[0-9A-Za-z_-]{86}(?![0-9A-Za-z_-])/g,
  verify: (token) => isRandom(token.slice(6)),
  sample: (random) => `apiv3_${lettersOf(random, alphabets.base64url, 86)}`,
} satisfies SecretRule;
