import type { PackageModel } from "../package-model.ts";

const compilers = ["compile", "compileClient", "compileClientWithDependenciesTracked", "render"];

/** Pug, and Jade as it was called: lines that start with `-` and attributes are JavaScript. */
export default {
  aliases: { "pug.default": "pug" },
  sinks: [
    {
      kind: "template",
      apis: [...compilers.map((name) => `pug.${name}`), ...compilers.map((name) => `jade.${name}`)],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
    {
      kind: "template-data",
      apis: ["pug.render", "pug.renderFile", "jade.render", "jade.renderFile"],
      arguments: [1],
      effect: "takes options of the template language from it",
    },
  ],
} satisfies PackageModel;
