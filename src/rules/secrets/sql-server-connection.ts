/**
 * A SQL Server connection string with a password stands in the code.
 *
 * It is all that it takes to read and change the database; Azure SQL is reachable from everywhere that its firewall
 * allows, often every address of Azure.
 *
 * ## In a configuration
 *
 * ```json bad file=appsettings.json
 * { "ConnectionStrings": { "Shop": "{{sample}};Encrypt=True" } } // finding
 * ```
 *
 * ```js good
 * const pool = await sql.connect(process.env.SHOP_CONNECTION);
 * ```
 *
 * ## Not reported
 *
 * Placeholders, your own machine, and logins without a password:
 *
 * ```env good
 * SHOP="Server=tcp:acme.database.windows.net;Database=shop;User ID=shop;Password={your_password};"
 * SHOP="Server=localhost;Database=shop;User ID=sa;Password=kQ8z2pLw"
 * SHOP="Server=tcp:acme.database.windows.net;Database=shop;Authentication=Active Directory Default"
 * ```
 */
import { alphabets, isLiveLogin, lettersOf } from "../../analysis/index.ts";
import type { SecretRule } from "../../model/rule.ts";

function isLive(text: string): boolean {
  const server = /=\s?(?:tcp:|np:)?([^;,\\\s]*)/.exec(text)?.[1] ?? "";
  const password = /=\s?([^=;\s]*={0,2})$/.exec(text)?.[1] ?? "";
  return server !== "." && server !== "(local)" && isLiveLogin({ host: server, password });
}

export default {
  id: "secrets/sql-server-connection",
  kind: "secret",
  severity: "critical",
  confidence: "high",
  cwe: [798],
  owasp: "A07:2021",
  message: "A SQL Server connection string with a password stands in the code.",
  fix: "Change the password, and log in by a managed identity or read the string from the environment.",
  inTests: true,
  keywords: ["server=", "data source=", "datasource="],
  pattern:
    /(?<![0-9A-Za-z])(?:Server|Data Source|DataSource|Addr|Address)\s?=\s?[^;"'`\n=]{1,120};(?:[0-9A-Za-z ]{2,40}=[^;"'`\n]{0,120};\s?){0,8}(?:Password|Pwd)\s?=\s?[^;"'`\s<>]{4,128}/gi,
  verify: isLive,
  sample: (random) =>
    `Server=tcp:acme.database.windows.net,1433;Initial Catalog=shop;User ID=shop;Password=${lettersOf(random, alphabets.base62, 20)}`,
} satisfies SecretRule;
