import type { PackageModel } from "../package-model.ts";

/**
 * Operators that compare with a value as it is, whatever the value is. The other fields of a filter (names, `$and`, `$match` …) take
 * an object for operators.
 */
const comparing =
  /^\$(?:eq|ne|gte?|lte?|n?in|all|size|mod|type|exists|regex|options|search|text|set|setOnInsert|inc|push|addToSet|limit|skip|sample|sort)$/;

/** Fields whose text the database runs as JavaScript. */
const code = /^\$(?:where|function|accumulator)$/;

const filtering = [
  ...["find", "findOne", "findOneAndDelete", "findOneAndReplace", "findOneAndUpdate", "count", "countDocuments"],
  ...[
    "deleteMany",
    "deleteOne",
    "remove",
    "removeMany",
    "removeOne",
    "replaceOne",
    "update",
    "updateMany",
    "updateOne",
  ],
];
const replacing = ["findOneAndReplace", "findOneAndUpdate", "replaceOne", "update", "updateMany", "updateOne"];

/** Names that no other kind of database gives to its methods, for objects of which nothing is known. */
const distinct = [
  "findOne",
  "findOneAndDelete",
  "findOneAndReplace",
  "findOneAndUpdate",
  "replaceOne",
  "deleteOne",
  "updateOne",
];

const takesFilter = "takes it for a filter, with operators where it holds some";

/** MongoDB's driver. */
export default {
  aliases: {
    "mongodb.MongoClient()": "mongodb.Client",
    "mongodb.MongoClient.connect()": "mongodb.Client",
    "mongodb.Client.connect()": "mongodb.Client",
    "mongodb.Client.db()": "mongodb.Db",
    "mongodb.Db()": "mongodb.Db",
    "mongodb.Db.collection()": "mongodb.Collection",
    "mongodb.Collection()": "mongodb.Collection",
    "*.collection()": "mongodb.Collection",
    // Where applications keep their database. Nothing is said of another kind: it has no `collection`.
    "express.Request.db": "mongodb.Db",
    "express.Request.app.locals.db": "mongodb.Db",
    "express.Application.locals.db": "mongodb.Db",
    "koa.Context.db": "mongodb.Db",
    "mongojs()": "mongojs.Db",
    "mongojs.Db.*": "mongodb.Collection",
  },
  callbacks: [
    { apis: ["mongodb.MongoClient.connect"], parameters: ["Error()", "mongodb.Client"] },
    { apis: ["mongodb.Db.collection"], parameters: ["Error()", "mongodb.Collection"] },
  ],
  sinks: [
    {
      kind: "nosql",
      apis: [...filtering, "distinct"].map((name) => `mongodb.Collection.${name}`),
      arguments: [0],
      fields: "all",
      except: comparing,
      effect: takesFilter,
    },
    {
      kind: "nosql",
      apis: ["mongodb.Collection.distinct"],
      arguments: [1],
      fields: "all",
      except: comparing,
      effect: takesFilter,
    },
    {
      kind: "nosql",
      apis: ["mongodb.Collection.aggregate", "mongodb.Collection.bulkWrite", "mongodb.Collection.watch"],
      arguments: [0],
      fields: "all",
      except: comparing,
      effect: "runs it as stages with operators where it holds some",
    },
    {
      kind: "nosql-text",
      apis: [...filtering, "aggregate"].map((name) => `mongodb.Collection.${name}`),
      arguments: [0],
      fields: code,
      effect: "runs it in the database as code",
    },
    {
      kind: "nosql-text",
      apis: ["mapReduce", "group"].map((name) => `mongodb.Collection.${name}`).concat("mongodb.Db.eval"),
      fields: ["finalize", "query"],
      effect: "runs it in the database as code",
    },
    {
      kind: "nosql",
      apis: ["mongodb.Db.command"],
      arguments: [0],
      fields: "all",
      effect: "runs it as a command of the database",
    },
    {
      kind: "mass-assignment",
      apis: ["insert", "insertMany", "insertOne", "save"].map((name) => `mongodb.Collection.${name}`),
      arguments: [0],
      effect: "writes every field of it",
    },
    {
      kind: "mass-assignment",
      apis: replacing.map((name) => `mongodb.Collection.${name}`),
      arguments: [1],
      fields: ["$set", "$setOnInsert"],
      effect: "writes every field of it",
    },
    {
      kind: "nosql",
      methods: distinct,
      arguments: [0],
      without: "where",
      fields: "all",
      except: comparing,
      effect: takesFilter,
    },
    {
      kind: "mass-assignment",
      methods: ["findOneAndReplace", "findOneAndUpdate", "findByIdAndUpdate", "replaceOne", "updateOne"],
      arguments: [1],
      fields: ["$set", "$setOnInsert"],
      effect: "writes every field of it",
    },
  ],
} satisfies PackageModel;
