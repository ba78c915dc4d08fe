import type { PackageModel } from "../package-model.ts";

/** PostgreSQL: `pg`, and the escapers around it. */
export default {
  aliases: {
    "pg.Pool()": "pg.Client",
    "pg.Client()": "pg.Client",
    "pg.PoolClient()": "pg.Client",
    "pg.native.Pool()": "pg.Client",
    "pg-pool()": "pg.Client",
    "pg.Client.connect()": "pg.Client",
  },
  callbacks: [{ apis: ["pg.Client.connect"], parameters: ["Error()", "pg.Client", undefined] }],
  sinks: [{ kind: "sql", apis: ["pg.Client.query"], arguments: [0], fields: "text", effect: "runs it as SQL" }],
  sanitizers: {
    "pg-format": ["sql-escape"],
    "pg-format.literal": ["sql-escape"],
    "pg-format.ident": ["sql-escape"],
    "pg.Client.escapeLiteral": ["sql-escape"],
    "pg.Client.escapeIdentifier": ["sql-escape"],
    "pg.escapeLiteral": ["sql-escape"],
    "pg.escapeIdentifier": ["sql-escape"],
  },
} satisfies PackageModel;
