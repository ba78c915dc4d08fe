import type { PackageModel } from "../package-model.ts";

/** Packages that write functions as text and run them, or what stands around them, when they read it back. */
export default {
  aliases: {
    "node-serialize.default": "node-serialize",
    "serialize-to-js.default": "serialize-to-js",
    "funcster.default": "funcster",
    "cryo.default": "cryo",
    "serialijse.default": "serialijse",
  },
  sinks: [
    {
      kind: "deserialize",
      apis: [
        "node-serialize.unserialize",
        "serialize-to-js.deserialize",
        "serialize-to-module.deserialize",
        "funcster.deepDeserialize",
        "funcster.deserialize",
        "cryo.parse",
        "serialijse.deserialize",
        "seroval.deserialize",
      ],
      arguments: [0],
      effect: "runs the functions in it",
    },
  ],
} satisfies PackageModel;
