import type { PackageModel } from "../package-model.ts";

const packages = ["sequelize", "sequelize-typescript", "@sequelize/core"];

/** Names that one package of the family has for what another has too. */
const shared = Object.fromEntries(
  packages.flatMap((name) => [
    [`${name}.Sequelize()`, "sequelize.Instance"],
    [`${name}.Sequelize`, "sequelize"],
    [`${name}.default`, "sequelize"],
    [`${name}.literal`, "sequelize.literal"],
    [`${name}.Model`, "sequelize.Model"],
  ]),
);

/** Sequelize: `query` and `literal` take SQL text, the rest binds values. */
export default {
  aliases: {
    ...shared,
    "sequelize()": "sequelize.Instance",
    "sequelize.Sequelize()": "sequelize.Instance",
    "*.sequelize": "sequelize.Instance",
    "*.Sequelize": "sequelize",
    "sequelize.Instance.Sequelize": "sequelize",
    "sequelize.Instance.define()": "sequelize.Model",
    "sequelize.Instance.model()": "sequelize.Model",
    "sequelize.Instance.models.*": "sequelize.Model",
    "sequelize.QueryInterface().sequelize": "sequelize.Instance",
    "sequelize.Model.sequelize": "sequelize.Instance",
    "sequelize.Model.scope()": "sequelize.Model",
    "sequelize.Model()": "sequelize.Row",
    "sequelize.Model.build()": "sequelize.Row",
    "sequelize.Model.findOne()": "sequelize.Row",
    "sequelize.Model.findByPk()": "sequelize.Row",
    "sequelize.ModelStatic()": "sequelize.Model",
    "sequelize.ModelCtor()": "sequelize.Model",
  },
  sinks: [
    {
      kind: "sql",
      apis: ["sequelize.Instance.query"],
      arguments: [0],
      fields: "query",
      effect: "runs it as SQL",
    },
    {
      kind: "sql",
      apis: ["sequelize.literal", "sequelize.Instance.literal"],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "mass-assignment",
      apis: ["create", "build", "bulkCreate", "update", "upsert", "findOrCreate"].map(
        (name) => `sequelize.Model.${name}`,
      ),
      arguments: [0],
      without: "fields",
      fields: "defaults",
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["sequelize.Model", "sequelize.Row.update", "sequelize.Row.set"],
      arguments: [0],
      without: "fields",
      effect: "writes every field of it",
    },
  ],
  sanitizers: { "sequelize.Instance.escape": ["sql-escape"] },
} satisfies PackageModel;
