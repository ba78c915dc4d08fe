import type { PackageModel } from "../package-model.ts";

const packages = ["mysql", "mysql2", "mysql2/promise", "promise-mysql", "mariadb", "mariadb/callback"];
const makers = ["createConnection", "createPool", "createPoolCluster", "createConnectionPromise", "createPoolPromise"];
const types = ["Connection", "Pool", "PoolConnection", "PoolCluster"];
const escapers = ["escape", "escapeId", "format"];

/** MySQL and MariaDB: the packages that share one interface. */
export default {
  aliases: {
    ...Object.fromEntries(
      packages.flatMap((name) => [...makers, ...types].map((maker) => [`${name}.${maker}()`, "mysql.Client"])),
    ),
    "mysql.Client.getConnection()": "mysql.Client",
    "mysql.Client.promise()": "mysql.Client",
    "mysql.Client.of()": "mysql.Client",
  },
  callbacks: [{ apis: ["mysql.Client.getConnection"], parameters: ["Error()", "mysql.Client"] }],
  sinks: [
    {
      kind: "sql",
      apis: ["query", "execute", "batch", "prepare", "queryStream"].map((name) => `mysql.Client.${name}`),
      arguments: [0],
      fields: "sql",
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: [...packages, "sqlstring"].map((name) => `${name}.raw`),
      arguments: [0],
      effect: "puts it into the SQL text",
    },
  ],
  sanitizers: Object.fromEntries(
    [...packages, "mysql.Client", "sqlstring"].flatMap((name) =>
      escapers.map((escaper) => [`${name}.${escaper}`, ["sql-escape"]]),
    ),
  ),
} satisfies PackageModel;
