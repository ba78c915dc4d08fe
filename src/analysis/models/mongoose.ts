import type { PackageModel } from "../package-model.ts";

/** Operators that compare with a value as it is, so that an object in it is no operator. */
const comparing =
  /^\$(?:eq|ne|gte?|lte?|n?in|all|size|mod|type|exists|regex|options|search|text|set|setOnInsert|inc|push|addToSet|limit|skip|sample|sort)$/;
const code = /^\$(?:where|function|accumulator)$/;

/** Methods that take a filter first. `findById` is none: who may name one document may name any. */
const filtering = [
  ...["find", "findOne", "findOneAndDelete", "findOneAndRemove", "findOneAndReplace", "findOneAndUpdate", "where"],
  ...["count", "countDocuments", "deleteMany"],
];

/** What only a model has, or a document has with other arguments: a query's result is not told from the query. */
const ofModel = ["exists", "deleteOne", "remove", "replaceOne", "update", "updateMany", "updateOne"];
const ofQuery = ["and", "or", "nor", "elemMatch", "equals"];
const filters = [
  ...[...filtering, ...ofModel].map((name) => `mongoose.Model.${name}`),
  ...[...filtering, ...ofQuery].map((name) => `mongoose.Query.${name}`),
];
const updating = ["findOneAndReplace", "findOneAndUpdate", "findByIdAndUpdate", "replaceOne", "update", "updateMany"];

const owners = ["mongoose.Model", "mongoose.Query"];

/** Mongoose. */
export default {
  aliases: {
    "mongoose.default": "mongoose",
    "mongoose.Mongoose()": "mongoose",
    "mongoose.connection": "mongoose.Connection",
    "mongoose.createConnection()": "mongoose.Connection",
    "mongoose.Connection()": "mongoose.Connection",
    "mongoose.Connection.useDb()": "mongoose.Connection",
    "mongoose.Connection.db": "mongodb.Db",
    "mongoose.Connection.collection()": "mongodb.Collection",
    "mongoose.model()": "mongoose.Model",
    "mongoose.Connection.model()": "mongoose.Model",
    "mongoose.models.*": "mongoose.Model",
    "mongoose.Connection.models.*": "mongoose.Model",
    "mongoose.Model.discriminator()": "mongoose.Model",
    "mongoose.PaginateModel()": "mongoose.Model",
    "mongoose.Model()": "mongoose.Model",
    "mongoose.Model.collection": "mongodb.Collection",
    ...Object.fromEntries(
      [...filtering, ...ofModel, "findById", "findByIdAndUpdate", "select", "distinct"].map((name) => [
        `mongoose.Model.${name}()`,
        "mongoose.Query",
      ]),
    ),
  },
  fluent: ["mongoose.Query"],
  sinks: [
    {
      kind: "nosql",
      apis: filters,
      arguments: [0],
      fields: "all",
      except: comparing,
      effect: "takes it for a filter, with operators where it holds some",
    },
    {
      kind: "nosql",
      apis: ["mongoose.Model.distinct"],
      arguments: [1],
      fields: "all",
      except: comparing,
      effect: "takes it for a filter, with operators where it holds some",
    },
    {
      kind: "nosql",
      apis: ["mongoose.Model.aggregate", "mongoose.Model.bulkWrite", "mongoose.Model.paginate"],
      arguments: [0],
      fields: "all",
      except: comparing,
      effect: "runs it with operators where it holds some",
    },
    {
      kind: "nosql-text",
      apis: [...filters, "mongoose.Model.aggregate"],
      arguments: [0],
      fields: code,
      effect: "runs it in the database as code",
    },
    {
      kind: "nosql-text",
      apis: [...owners.map((owner) => `${owner}.$where`), "mongoose.Model.mapReduce"],
      arguments: [0],
      fields: ["map", "reduce", "finalize"],
      effect: "runs it in the database as code",
    },
    {
      kind: "mass-assignment",
      apis: [
        "mongoose.Model",
        ...["create", "insertMany", "insertOne", "hydrate"].map((name) => `mongoose.Model.${name}`),
      ],
      arguments: [0],
      effect: "writes every field of it that the schema has",
    },
    {
      kind: "mass-assignment",
      apis: owners.flatMap((owner) => [...updating, "updateOne"].map((name) => `${owner}.${name}`)),
      arguments: [1],
      fields: ["$set", "$setOnInsert"],
      effect: "writes every field of it that the schema has",
    },
    {
      kind: "mass-assignment",
      apis: ["Model.set", "Model.overwrite", "Query.set", "Query.overwrite"].map((name) => `mongoose.${name}`),
      arguments: [0],
      effect: "writes every field of it that the schema has",
    },
  ],
  sanitizers: {
    "mongoose.Types.ObjectId": ["characters", "string"],
    "mongoose.Types.ObjectId.createFromHexString": ["characters", "string"],
    "mongoose.mongo.ObjectId": ["characters", "string"],
    "mongodb.ObjectId": ["characters", "string"],
    "mongodb.ObjectID": ["characters", "string"],
    "mongodb.ObjectId.createFromHexString": ["characters", "string"],
    "bson.ObjectId": ["characters", "string"],
    "mongo-sanitize": ["schema"],
    "express-mongo-sanitize.sanitize": ["schema"],
    "mongoose.sanitizeFilter": ["schema"],
  },
  guards: {
    "mongoose.isValidObjectId": ["characters"],
    "mongoose.isObjectIdOrHexString": ["characters"],
    "mongoose.Types.ObjectId.isValid": ["characters"],
    "mongodb.ObjectId.isValid": ["characters"],
  },
} satisfies PackageModel;
