/**
 * An InfluxDB API token stands in the code.
 *
 * It reads and writes the buckets that it names; an operator or all-access token owns the whole instance.
 *
 * ## In a file
 *
 * ```env bad
 * INFLUX_TOKEN={{sample}} # finding
 * ```
 *
 * ```js bad
 * const client = new InfluxDB({ url, token: process.env.INFLUX_TOKEN || "{{sample}}" }); // finding
 * ```
 *
 * ```js good
 * const client = new InfluxDB({ url, token: process.env.INFLUX_TOKEN });
 * ```
 *
 * ## Not reported
 *
 * ```env good
 * INFLUX_TOKEN=my-super-secret-auth-token
 * INFLUX_TOKEN=<token>
 * ```
 *
 * ## Out of scope
 *
 * Tokens of InfluxDB 3 (`apiv3_`) are the affair of `secrets/influxdb3-token`.
 */
import { alphabets, isRandom, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/influxdb-token",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "An InfluxDB API token stands in the code.",
  fix: "Delete the token in InfluxDB, and make one for one bucket.",
  inTests: true,
  keywords: ["influx"],
  named: [
    "influxtoken",
    "influxdbtoken",
    "influxdb2token",
    "influxdb2admintoken",
    "influxdbv2token",
    "influxdbinitadmintoken",
    "influxapitoken",
  ],
  pattern: /(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{86}==(?![0-9A-Za-z_=-])/g,
  verify: isRandom,
  sample: (random) => `${lettersOf(random, alphabets.base64url, 86)}==`,
} satisfies SecretRule;
