import type { PackageModel } from "../package-model.ts";

const drivers = [
  ...["better-sqlite3", "bun-sqlite", "d1", "libsql", "mysql2", "neon-http", "neon-serverless", "node-postgres"],
  ...["pglite", "planetscale-serverless", "postgres-js", "vercel-postgres"],
];

/** Drizzle: the tag `sql` binds values, `sql.raw` takes text. */
export default {
  aliases: {
    ...Object.fromEntries(drivers.map((name) => [`drizzle-orm/${name}.drizzle()`, "drizzle.Database"])),
    "drizzle-orm/sql.sql": "drizzle-orm.sql",
    "drizzle.Database.insert()": "drizzle.Insert",
    "drizzle.Database.update()": "drizzle.Update",
  },
  fluent: ["drizzle.Insert", "drizzle.Update"],
  callbacks: [{ apis: ["drizzle.Database.transaction"], parameters: ["drizzle.Database"] }],
  sinks: [
    {
      kind: "sql",
      apis: ["drizzle-orm.sql.raw"],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "sql",
      apis: ["all", "execute", "get", "run", "values"].map((name) => `drizzle.Database.${name}`),
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "mass-assignment",
      apis: ["drizzle.Insert.values", "drizzle.Update.set"],
      arguments: [0],
      effect: "writes every column that it names",
    },
  ],
} satisfies PackageModel;
