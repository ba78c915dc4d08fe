import type { PackageModel } from "../package-model.ts";

const managers = ["typeorm.DataSource", "typeorm.EntityManager"];
const repositories = ["Repository", "TreeRepository", "MongoRepository"];

/** Methods of a query builder whose first argument is a part of the query, names of columns in `orderBy` too. */
const parts = [
  ...[
    "where",
    "andWhere",
    "orWhere",
    "having",
    "andHaving",
    "orHaving",
    "select",
    "addSelect",
    "addCommonTableExpression",
  ],
  ...["orderBy", "addOrderBy", "groupBy", "addGroupBy", "from", "addFrom"],
];

const joins = ["leftJoin", "innerJoin"].flatMap((join) =>
  ["", "AndSelect", "AndMapOne", "AndMapMany"].map((more) => `${join}${more}`),
);

/** TypeORM: what it takes as SQL text, and what it writes. */
export default {
  aliases: {
    "typeorm.DataSource()": "typeorm.DataSource",
    "typeorm.Connection()": "typeorm.DataSource",
    "typeorm.createConnection()": "typeorm.DataSource",
    "typeorm.getConnection()": "typeorm.DataSource",
    "typeorm.DataSource.initialize()": "typeorm.DataSource",
    "typeorm.DataSource.connect()": "typeorm.DataSource",
    "typeorm.getManager()": "typeorm.EntityManager",
    "typeorm.EntityManager()": "typeorm.EntityManager",
    "typeorm.QueryRunner()": "typeorm.EntityManager",
    "typeorm.DataSource.manager": "typeorm.EntityManager",
    "typeorm.DataSource.createQueryRunner()": "typeorm.EntityManager",
    "typeorm.EntityManager.manager": "typeorm.EntityManager",
    "typeorm.Repository.manager": "typeorm.EntityManager",
    ...Object.fromEntries(repositories.map((name) => [`typeorm.${name}()`, "typeorm.Repository"])),
    "typeorm.getRepository()": "typeorm.Repository",
    "typeorm.getMongoRepository()": "typeorm.Repository",
    "typeorm.Repository.extend()": "typeorm.Repository",
    ...Object.fromEntries(managers.map((name) => [`${name}.getRepository()`, "typeorm.Repository"])),
    ...Object.fromEntries(managers.map((name) => [`${name}.withRepository()`, "typeorm.Repository"])),
    ...Object.fromEntries(
      ["typeorm", ...managers, "typeorm.Repository", "typeorm.BaseEntity"].map((name) => [
        `${name}.createQueryBuilder()`,
        "typeorm.Builder",
      ]),
    ),
    "typeorm.SelectQueryBuilder()": "typeorm.Builder",
    "typeorm.BaseEntity()": "typeorm.Row",
  },
  fluent: ["typeorm.Builder"],
  callbacks: [{ apis: managers.map((name) => `${name}.transaction`), parameters: ["typeorm.EntityManager"] }],
  sinks: [
    {
      kind: "sql",
      apis: [...managers, "typeorm.Repository", "typeorm.BaseEntity"].map((name) => `${name}.query`),
      arguments: [0],
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: [...parts.map((name) => `typeorm.Builder.${name}`), "typeorm.Raw"],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "sql",
      apis: joins.map((name) => `typeorm.Builder.${name}`),
      arguments: [2, 3],
      effect: "puts it into the SQL text",
    },
    {
      kind: "mass-assignment",
      apis: [
        ...["create", "insert", "merge", "preload", "save", "update", "upsert"].map(
          (name) => `typeorm.Repository.${name}`,
        ),
        ...["create", "insert", "merge", "save", "update", "upsert"].map((name) => `typeorm.EntityManager.${name}`),
        ...["create", "insert", "merge", "save", "update", "upsert"].map((name) => `typeorm.BaseEntity.${name}`),
        ...["values", "set"].map((name) => `typeorm.Builder.${name}`),
      ],
      effect: "writes every field of it",
    },
  ],
} satisfies PackageModel;
