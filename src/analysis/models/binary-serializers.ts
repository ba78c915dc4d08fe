import type { PackageModel } from "../package-model.ts";

/** Binary forms of JavaScript's values: V8's own, which trusts what it reads, and BSON, which may hold functions. */
export default {
  sinks: [
    {
      kind: "deserialize-memory",
      apis: ["v8.deserialize", "v8.Deserializer", "v8.DefaultDeserializer"],
      arguments: [0],
      effect: "builds values of the engine from it",
    },
    {
      kind: "deserialize",
      apis: ["bson.deserialize", "bson.BSON.deserialize", "bson.BSON().deserialize"],
      arguments: [0],
      option: "evalFunctions",
      effect: "runs the functions in it",
    },
  ],
  propagators: { "v8.deserialize": [0], "bson.deserialize": [0], "bson.BSON.deserialize": [0] },
} satisfies PackageModel;
