import type { PackageModel } from "../package-model.ts";

const packages = ["mysql", "mysql2", "mysql2/promise", "promise-mysql", "mariadb"];
const escapers = ["escape", "escapeId", "format"];

/** MySQL and MariaDB: the packages that share one interface. */
export default {
  aliases: {
    ...Object.fromEntries(
      packages.flatMap((name) =>
        ["createConnection", "createPool", "createPoolCluster", "Connection", "Pool", "PoolConnection"].map((maker) => [
          `${name}.${maker}()`,
          "mysql.Client",
        ]),
      ),
    ),
    "mysql.Client.getConnection()": "mysql.Client",
    "mysql.Client.promise()": "mysql.Client",
  },
  callbacks: [{ apis: ["mysql.Client.getConnection"], parameters: ["Error()", "mysql.Client"] }],
  sinks: [
    {
      kind: "sql",
      apis: ["mysql.Client.query", "mysql.Client.execute", "mysql.Client.batch"],
      arguments: [0],
      fields: "sql",
      effect: "runs it as SQL",
    },
  ],
  sanitizers: Object.fromEntries(
    [...packages, "mysql.Client", "sqlstring"].flatMap((name) =>
      escapers.map((escaper) => [`${name}.${escaper}`, ["sql-escape"]]),
    ),
  ),
} satisfies PackageModel;
