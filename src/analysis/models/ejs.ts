import type { PackageModel } from "../package-model.ts";

/** EJS: JavaScript between `<%` and `%>`; what a template is given may also be taken for options. */
export default {
  aliases: { "ejs.default": "ejs" },
  sinks: [
    {
      kind: "template",
      apis: ["ejs.render", "ejs.compile", "ejs.Template"],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
    {
      kind: "template-data",
      apis: ["ejs.render", "ejs.renderFile"],
      arguments: [1],
      effect: "takes options of the template language from it",
    },
  ],
  sanitizers: { "ejs.escapeXML": ["html-escape"] },
} satisfies PackageModel;
