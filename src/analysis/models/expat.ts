import type { PackageModel } from "../package-model.ts";

const parsers = ["node-expat.Parser()", "node-expat.createParser()"];

/** Expat's bindings replace the entities that a document defines, however often they stand in each other. */
export default {
  aliases: { "node-expat.default": "node-expat", "xml2json.default": "xml2json" },
  sinks: [
    {
      kind: "xml-expansion",
      apis: parsers.flatMap((parser) => ["parse", "write", "end"].map((name) => `${parser}.${name}`)),
      arguments: [0],
      effect: "replaces the entities that it defines",
    },
    {
      kind: "xml-expansion",
      apis: ["xml2json.toJson"],
      arguments: [0],
      effect: "replaces the entities that it defines",
    },
  ],
  propagators: { "xml2json.toJson": [0] },
} satisfies PackageModel;
