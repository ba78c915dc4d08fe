import type { PackageModel } from "../package-model.ts";

/** SQL Server. */
export default {
  aliases: {
    "mssql.connect()": "mssql.ConnectionPool",
    "mssql.ConnectionPool()": "mssql.ConnectionPool",
    "mssql.ConnectionPool.connect()": "mssql.ConnectionPool",
    "mssql.ConnectionPool.request()": "mssql.Request",
    "mssql.Request()": "mssql.Request",
    "mssql.Request.input()": "mssql.Request",
  },
  sinks: [
    {
      kind: "sql",
      apis: ["mssql.query", "mssql.ConnectionPool.query", "mssql.Request.query", "mssql.Request.batch"],
      arguments: [0],
      effect: "runs it as SQL",
    },
  ],
} satisfies PackageModel;
