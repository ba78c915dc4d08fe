/**
 * A MySQL or MariaDB URL with a password stands in the code.
 *
 * The URL is all that it takes to read and change the database where its port is reachable; managed databases mostly
 * are, from everywhere.
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
 * const pool = mysql.createPool(process.env.DATABASE_URL);
 * ```
 *
 * ## Not reported
 *
 * Variables, placeholders, and passwords that only your own machine takes:
 *
 * ```env good
 * DATABASE_URL=mysql://shop:${DB_PASSWORD}@db.acme.io/shop
 * DATABASE_URL=mysql://root:root@127.0.0.1:3306/shop
 * DATABASE_URL=mysql://user:password@host:3306/shop
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
  id: "secrets/mysql-url",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A MySQL or MariaDB URL with a password stands in the code.",
  fix: "Change the password, and read the URL from the environment or a secret store.",
  inTests: true,
  keywords: ["mysql", "mariadb"],
  pattern:
    /(?<![0-9A-Za-z+.-])(?:mysqlx?|mysql2|mariadb)(?:\+[0-9a-z]{2,12})?:\/\/[^\s:@/"'`<>]{0,80}:[^\s@/"'`<>]{3,160}@[0-9A-Za-z_.:,-]{1,400}(?:\/[0-9A-Za-z_-]{0,64})?/g,
  verify: isLiveUrl,
  sample: (random) => `mysql://shop:${lettersOf(random, alphabets.base62, 20)}@db.acme.io/shop`,
} satisfies SecretRule;
