import type { PackageModel } from "../package-model.ts";

/** SQLite: `better-sqlite3`, `sqlite3` and Node's own. */
export default {
  aliases: {
    "better-sqlite3()": "sqlite.Database",
    "better-sqlite3.Database()": "sqlite.Database",
    "sqlite.DatabaseSync()": "sqlite.Database",
    "sqlite.open()": "sqlite.Database",
    "sqlite3.Database()": "sqlite.Database",
    "sqlite3.verbose()": "sqlite3",
  },
  sinks: [
    {
      kind: "sql",
      apis: ["prepare", "exec", "run", "get", "all", "each"].map((name) => `sqlite.Database.${name}`),
      arguments: [0],
      effect: "runs it as SQL",
    },
  ],
} satisfies PackageModel;
