import type { PackageModel } from "../package-model.ts";

const makers = [
  "better-sqlite3()",
  "better-sqlite3.Database()",
  "bun:sqlite.Database()",
  "libsql()",
  "sql.js().Database()",
  "sqlite.Database()",
  "sqlite.DatabaseSync()",
  "sqlite.open()",
  "sqlite3.Database()",
  "sqlite3.cached.Database()",
];

/** SQLite: `better-sqlite3`, `sqlite3`, `sqlite`, `sql.js`, `@libsql/client` and Node's own. */
export default {
  aliases: {
    ...Object.fromEntries(makers.map((name) => [name, "sqlite.Database"])),
    "sqlite3.verbose()": "sqlite3",
    "@libsql/client.createClient()": "libsql.Client",
    "@libsql/client.Client()": "libsql.Client",
    "libsql.Client.transaction()": "libsql.Client",
  },
  sinks: [
    {
      kind: "sql",
      apis: ["all", "each", "exec", "get", "map", "pragma", "prepare", "query", "run"].map(
        (name) => `sqlite.Database.${name}`,
      ),
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: ["batch", "execute", "executeMultiple", "migrate"].map((name) => `libsql.Client.${name}`),
      arguments: [0],
      fields: "sql",
      effect: "runs it as SQL",
    },
  ],
} satisfies PackageModel;
