import type { PackageModel } from "../package-model.ts";

/** PostgreSQL with `postgres`: its tag binds values, its method `unsafe` takes text. */
export default {
  aliases: {
    "postgres()": "postgres.Sql",
    "postgres.Sql()": "postgres.Sql",
    "postgres.TransactionSql()": "postgres.Sql",
    "postgres.Sql.reserve()": "postgres.Sql",
  },
  callbacks: [
    {
      apis: ["postgres.Sql.begin", "postgres.Sql.savepoint"],
      parameters: ["postgres.Sql"],
    },
  ],
  sinks: [{ kind: "sql", apis: ["postgres.Sql.unsafe"], arguments: [0], effect: "runs it as SQL" }],
} satisfies PackageModel;
