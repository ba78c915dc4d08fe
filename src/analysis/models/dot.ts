import type { PackageModel } from "../package-model.ts";

/** doT: JavaScript between `{{` and `}}`. */
export default {
  aliases: { "dot.default": "dot", doT: "dot" },
  sinks: [
    {
      kind: "template",
      apis: ["dot.template", "dot.compile"],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
  ],
} satisfies PackageModel;
