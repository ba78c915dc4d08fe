import type { PackageModel } from "../package-model.ts";

/** Methods that take a part of the query as text. */
const raw = [
  "whereRaw",
  "andWhereRaw",
  "orWhereRaw",
  "havingRaw",
  "orHavingRaw",
  "orderByRaw",
  "groupByRaw",
  "joinRaw",
];

/** Methods that write an object as a row. */
const writing = ["insert", "insertAndFetch", "patch", "update", "insertGraph", "upsertGraph", "patchAndFetch"];

/** Objection, which stands on Knex. */
export default {
  aliases: {
    "objection.Model.query()": "objection.Builder",
    "objection.Model()": "objection.Row",
    "objection.Model.relatedQuery()": "objection.Builder",
    "objection.Row.$query()": "objection.Builder",
    "objection.Row.$relatedQuery()": "objection.Builder",
    "objection.Model.knex()": "knex.Connection",
    "objection.Model.bindKnex()": "objection.Model",
  },
  fluent: ["objection.Builder"],
  sinks: [
    {
      kind: "sql",
      apis: ["objection.raw", "objection.Model.raw", ...raw.map((name) => `objection.Builder.${name}`)],
      arguments: [0],
      effect: "puts it into the SQL text",
    },
    {
      kind: "mass-assignment",
      apis: writing.map((name) => `objection.Builder.${name}`),
      arguments: [0],
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["objection.Builder.patchAndFetchById", "objection.Builder.updateAndFetchById"],
      arguments: [1],
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: ["objection.Row.$set", "objection.Row.$setJson", "objection.Model.fromJson"],
      arguments: [0],
      effect: "writes every field of it",
    },
  ],
} satisfies PackageModel;
