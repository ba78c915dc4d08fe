import type { PackageModel } from "../package-model.ts";

const drivers = [
  "core",
  "better-sqlite",
  "knex",
  "libsql",
  "mariadb",
  "mongodb",
  "mssql",
  "mysql",
  "postgresql",
].concat("sqlite");

/** Methods whose filter, the second argument of the manager and the first of a repository, may hold operators such as `$ne`. */
const filtering = ["count", "find", "findAndCount", "findOne", "findOneOrFail", "nativeDelete", "nativeUpdate"];

/** MikroORM: text for its connection and `raw`, filters with operators, and what writes a whole object. */
export default {
  aliases: {
    ...Object.fromEntries(
      drivers.flatMap((name) => [
        [`@mikro-orm/${name}.EntityManager()`, "mikro-orm.EntityManager"],
        [`@mikro-orm/${name}.SqlEntityManager()`, "mikro-orm.EntityManager"],
        [`@mikro-orm/${name}.EntityRepository()`, "mikro-orm.Repository"],
        [`@mikro-orm/${name}.MikroORM.init()`, "mikro-orm.Orm"],
        [`@mikro-orm/${name}.MikroORM()`, "mikro-orm.Orm"],
        [`@mikro-orm/${name}.raw`, "mikro-orm.raw"],
        [`@mikro-orm/${name}.sql`, "mikro-orm.sql"],
        [`@mikro-orm/${name}.wrap()`, "mikro-orm.Row"],
      ]),
    ),
    "mikro-orm.Orm.em": "mikro-orm.EntityManager",
    "mikro-orm.EntityManager.fork()": "mikro-orm.EntityManager",
    "mikro-orm.EntityManager.getRepository()": "mikro-orm.Repository",
    "mikro-orm.EntityManager.getConnection()": "mikro-orm.Connection",
    "mikro-orm.EntityManager.getKnex()": "knex.Connection",
    "mikro-orm.EntityManager.createQueryBuilder()": "mikro-orm.Builder",
    "mikro-orm.EntityManager.qb()": "mikro-orm.Builder",
    "mikro-orm.Repository.createQueryBuilder()": "mikro-orm.Builder",
    "mikro-orm.Repository.qb()": "mikro-orm.Builder",
    "mikro-orm.Repository.em": "mikro-orm.EntityManager",
    "mikro-orm.Repository.getEntityManager()": "mikro-orm.EntityManager",
  },
  fluent: ["mikro-orm.Builder"],
  callbacks: [{ apis: ["mikro-orm.EntityManager.transactional"], parameters: ["mikro-orm.EntityManager"] }],
  sinks: [
    {
      kind: "sql",
      apis: ["mikro-orm.Connection.execute", "mikro-orm.EntityManager.execute"],
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: ["mikro-orm.raw", "mikro-orm.Builder.raw", "mikro-orm.EntityManager.raw"],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "nosql",
      apis: filtering.map((name) => `mikro-orm.EntityManager.${name}`),
      arguments: [1],
      fields: "all",
      effect: "takes it for a filter, with operators where it holds some",
    },
    {
      kind: "nosql",
      apis: filtering.map((name) => `mikro-orm.Repository.${name}`),
      arguments: [0],
      fields: "all",
      effect: "takes it for a filter, with operators where it holds some",
    },
    {
      kind: "mass-assignment",
      apis: ["assign", "create", "insert", "upsert"].map((name) => `mikro-orm.EntityManager.${name}`),
      arguments: [1],
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["mikro-orm.Repository.assign", "mikro-orm.Repository.nativeUpdate"],
      arguments: [1],
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["create", "insert", "upsert"].map((name) => `mikro-orm.Repository.${name}`).concat("mikro-orm.Row.assign"),
      arguments: [0],
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["mikro-orm.EntityManager.nativeUpdate"],
      arguments: [2],
      effect: "writes every field of it",
    },
  ],
} satisfies PackageModel;
