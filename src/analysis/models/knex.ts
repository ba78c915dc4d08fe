import type { PackageModel } from "../package-model.ts";

/** Methods of a connection that begin a query. */
const beginnings = [
  ...["from", "table", "select", "column", "columns", "distinct", "insert", "update", "delete", "del", "with"],
  ...["where", "whereIn", "count", "queryBuilder", "withSchema", "into", "join"],
];

/** Methods that take a part of the query as text; `where`, `orderBy` and the others quote names and bind values. */
const raw = [
  ...["raw", "whereRaw", "andWhereRaw", "orWhereRaw", "havingRaw", "andHavingRaw", "orHavingRaw"],
  ...["orderByRaw", "groupByRaw", "joinRaw", "fromRaw", "distinctOnRaw", "returningRaw"],
];

/** Knex, and what is built on its builder. */
export default {
  aliases: {
    "knex.knex()": "knex.Connection",
    "knex.default()": "knex.Connection",
    "knex.Knex()": "knex.Connection",
    "knex()": "knex.Connection",
    "knex.Connection.schema": "knex.Connection",
    "knex.Connection.withUserParams()": "knex.Connection",
    "knex.Connection.transaction()": "knex.Connection",
    "knex.Connection.transactionProvider()()": "knex.Connection",
    "knex.Knex.Transaction()": "knex.Connection",
    "knex.Knex.QueryBuilder()": "knex.Builder",
    "knex.Connection()": "knex.Builder",
    ...Object.fromEntries(beginnings.map((name) => [`knex.Connection.${name}()`, "knex.Builder"])),
  },
  fluent: ["knex.Builder"],
  callbacks: [{ apis: ["knex.Connection.transaction"], parameters: ["knex.Connection"] }],
  sinks: [
    {
      kind: "sql",
      apis: ["knex.Connection", "knex.Builder"].flatMap((owner) => raw.map((name) => `${owner}.${name}`)),
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "mass-assignment",
      apis: ["insert", "update", "merge", "upsert"].map((name) => `knex.Builder.${name}`),
      arguments: [0],
      effect: "writes every field of it as a column",
    },
    {
      kind: "mass-assignment",
      apis: ["knex.Connection.insert", "knex.Connection.batchInsert"],
      effect: "writes every field of it as a column",
    },
  ],
} satisfies PackageModel;
