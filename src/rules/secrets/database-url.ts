/**
 * A database or message URL with a password stands in the code.
 *
 * The URL is all that it takes to use the server as that user, where its port is reachable.
 *
 * ## A URL in a file
 *
 * ```env bad
 * DATABASE={{sample}} # finding
 * ```
 *
 * ```js bad
 * const url = "{{sample}}"; // finding
 * ```
 *
 * ```js good
 * const client = createClient({ url: process.env.CLICKHOUSE_URL });
 * ```
 *
 * ## Not reported
 *
 * Variables, placeholders, and passwords that only your own machine takes:
 *
 * ```env good
 * CLICKHOUSE_URL=clickhouse://shop:${CLICKHOUSE_PASSWORD}@db.acme.io
 * NEO4J_URL=neo4j://neo4j:password@localhost:7687
 * FTP_URL=ftp://anonymous:guest@ftp.example.com/pub
 * ```
 *
 * ## Out of scope
 *
 * Passwords that show where one belongs, hosts of your own machine and hosts without a dot (a neighbour in a compose
 * file, unless its password was drawn by chance) are left out on purpose.
 */
import { alphabets, isLiveUrl, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

export default {
  id: "secrets/database-url",
  kind: "secret",
  severity: "high",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A database or message URL with a password stands in the code.",
  fix: "Change the password, and read the URL from the environment or a secret store.",
  inTests: true,
  keywords: [
    "mssql://",
    "sqlserver://",
    "clickhouse://",
    "clickhouses://",
    "neo4j://",
    "neo4j+s://",
    "neo4j+ssc://",
    "bolt://",
    "bolt+s://",
    "bolt+ssc://",
    "couchbase://",
    "couchbases://",
    "couchdb://",
    "cassandra://",
    "cockroachdb://",
    "oracle://",
    "db2://",
    "influxdb://",
    "nats://",
    "mqtt://",
    "mqtts://",
    "stomp://",
    "ldap://",
    "ldaps://",
    "smb://",
    "sftp://",
    "ftp://",
    "ftps://",
  ],
  pattern:
    /(?<![0-9A-Za-z+.-])(?:mssql|sqlserver|clickhouses?|neo4j(?:\+s(?:sc)?)?|bolt(?:\+s(?:sc)?)?|couchbases?|couchdb|cassandra|cockroachdb|oracle|db2|influxdb|nats|mqtts?|stomp|ldaps?|smb|sftp|ftps?):\/\/[^\s:@/"'`<>]{0,80}:[^\s@/"'`<>]{3,160}@[0-9A-Za-z_.:,-]{1,400}(?:\/[0-9A-Za-z_-]{0,64})?/g,
  verify: isLiveUrl,
  sample: (random) => `clickhouse://shop:${lettersOf(random, alphabets.base62, 20)}@db.acme.io/shop`,
} satisfies SecretRule;
