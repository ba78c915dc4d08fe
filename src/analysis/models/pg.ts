import type { PackageModel } from "../package-model.ts";

/** What carries `pg` under another name: pools of cloud vendors and a driver that speaks to one of them. */
const packages = ["pg", "pg.native", "@neondatabase/serverless", "@vercel/postgres"];
const makers = ["Pool", "Client", "PoolClient", "ClientBase"];

/** Methods of a `pg-promise` database, which tasks and transactions have as well. */
const promised = ["any", "each", "many", "manyOrNone", "map", "multi", "multiResult", "none", "one", "oneOrNone"];

/** PostgreSQL: `pg`, `pg-promise`, what is built on them, and the escapers around it. */
export default {
  aliases: {
    ...Object.fromEntries(packages.flatMap((name) => makers.map((maker) => [`${name}.${maker}()`, "pg.Client"]))),
    "pg-pool()": "pg.Client",
    "@vercel/postgres.createPool()": "pg.Client",
    "@vercel/postgres.createClient()": "pg.Client",
    "@vercel/postgres.db": "pg.Client",
    "pg.Client.connect()": "pg.Client",
    "pg-promise()": "pgp",
    "pgp()": "pgp.Database",
    "pg-promise.IDatabase()": "pgp.Database",
    "pg-promise.ITask()": "pgp.Database",
  },
  callbacks: [
    { apis: ["pg.Client.connect"], parameters: ["Error()", "pg.Client", undefined] },
    {
      apis: ["task", "taskIf", "tx", "txIf"].map((name) => `pgp.Database.${name}`),
      parameters: ["pgp.Database"],
    },
  ],
  sinks: [
    { kind: "sql", apis: ["pg.Client.query"], arguments: [0], fields: "text", effect: "runs it as SQL" },
    {
      kind: "sql",
      apis: ["pg.Query", "pg-cursor", "pg-query-stream", "pg-copy-streams.from", "pg-copy-streams.to"],
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: [...promised, "query", "result", "stream"].map((name) => `pgp.Database.${name}`),
      arguments: [0],
      fields: "text",
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: ["@neondatabase/serverless.neon().query", "@neondatabase/serverless.neon().unsafe"],
      arguments: [0],
      effect: "runs it as SQL",
    },
  ],
  sanitizers: {
    "pg-format": ["sql-escape"],
    "pg-format.literal": ["sql-escape"],
    "pg-format.ident": ["sql-escape"],
    "pg.Client.escapeLiteral": ["sql-escape"],
    "pg.Client.escapeIdentifier": ["sql-escape"],
    "pg.escapeLiteral": ["sql-escape"],
    "pg.escapeIdentifier": ["sql-escape"],
    "pgp.helpers.concat": ["sql-escape"],
    "pgp.helpers.insert": ["sql-escape"],
    "pgp.helpers.update": ["sql-escape"],
    "pgp.helpers.values": ["sql-escape"],
    "pgp.as.format": ["sql-escape"],
    "pgp.as.name": ["sql-escape"],
    "pgp.as.text": ["sql-escape"],
    "pgp.as.value": ["sql-escape"],
  },
} satisfies PackageModel;
