import type { PackageModel } from "../package-model.ts";

/** Object mappers and query builders, as far as they take SQL text: Sequelize, Knex, TypeORM, Prisma, Drizzle. */
export default {
  aliases: {
    "sequelize()": "sequelize.Sequelize()",
    "typeorm.getManager()": "typeorm.EntityManager()",
    "typeorm.getConnection()": "typeorm.DataSource()",
    "typeorm.DataSource().manager": "typeorm.EntityManager()",
    "typeorm.DataSource().createQueryRunner()": "typeorm.EntityManager()",
    "knex.knex()": "knex()",
  },
  sinks: [
    {
      kind: "sql",
      apis: ["sequelize.Sequelize().query"],
      arguments: [0],
      fields: "query",
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: ["typeorm.DataSource().query", "typeorm.EntityManager().query", "typeorm.Repository().query"],
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: [
        "sequelize.literal",
        "sequelize.Sequelize.literal",
        "sequelize.Sequelize().literal",
        "knex().raw",
        "@prisma/client.Prisma.raw",
        "drizzle-orm.sql.raw",
      ],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
  ],
  sanitizers: { "sequelize.Sequelize().escape": ["sql-escape"] },
} satisfies PackageModel;
