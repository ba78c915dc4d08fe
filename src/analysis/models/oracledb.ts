import type { PackageModel } from "../package-model.ts";

/** Oracle. */
export default {
  aliases: {
    "oracledb.getConnection()": "oracledb.Connection",
    "oracledb.Connection()": "oracledb.Connection",
    "oracledb.createPool()": "oracledb.Pool",
    "oracledb.getPool()": "oracledb.Pool",
    "oracledb.Pool()": "oracledb.Pool",
    "oracledb.Pool.getConnection()": "oracledb.Connection",
  },
  callbacks: [
    {
      apis: ["oracledb.getConnection", "oracledb.Pool.getConnection"],
      parameters: ["Error()", "oracledb.Connection"],
    },
  ],
  sinks: [
    {
      kind: "sql",
      apis: ["execute", "executeMany", "getStatementInfo", "queryStream"].map((name) => `oracledb.Connection.${name}`),
      arguments: [0],
      fields: "statement",
      effect: "runs it as SQL",
    },
  ],
} satisfies PackageModel;
