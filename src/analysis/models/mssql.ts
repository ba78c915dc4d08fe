import type { PackageModel } from "../package-model.ts";

const request = ["input", "output", "replaceInput"];

/** SQL Server: `mssql` and the driver `tedious` below it. Their tags bind values. */
export default {
  aliases: {
    "mssql/msnodesqlv8": "mssql",
    "mssql.connect()": "mssql.ConnectionPool",
    "mssql.ConnectionPool()": "mssql.ConnectionPool",
    "mssql.ConnectionPool.connect()": "mssql.ConnectionPool",
    "mssql.ConnectionPool.request()": "mssql.Request",
    "mssql.ConnectionPool.transaction()": "mssql.Transaction",
    "mssql.Transaction()": "mssql.Transaction",
    "mssql.Transaction.request()": "mssql.Request",
    "mssql.PreparedStatement()": "mssql.PreparedStatement",
    "mssql.Request()": "mssql.Request",
    ...Object.fromEntries(request.map((name) => [`mssql.Request.${name}()`, "mssql.Request"])),
  },
  callbacks: [{ apis: ["mssql.ConnectionPool.then"], parameters: ["mssql.ConnectionPool"] }],
  sinks: [
    {
      kind: "sql",
      apis: [
        "mssql.query",
        "mssql.batch",
        "mssql.ConnectionPool.query",
        "mssql.ConnectionPool.batch",
        "mssql.Request.query",
        "mssql.Request.batch",
        "mssql.PreparedStatement.prepare",
        "tedious.Request",
      ],
      arguments: [0],
      effect: "runs it as SQL",
    },
  ],
} satisfies PackageModel;
