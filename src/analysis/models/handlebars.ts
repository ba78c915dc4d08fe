import type { PackageModel } from "../package-model.ts";

/** Handlebars: its templates name helpers and properties, and an object that is given as template is code. */
export default {
  aliases: {
    "handlebars.default": "handlebars",
    "handlebars.create()": "handlebars",
    "handlebars/dist/handlebars": "handlebars",
    "express-handlebars.create().handlebars": "handlebars",
    "hbs.handlebars": "handlebars",
    hbs: "handlebars",
  },
  sinks: [
    {
      kind: "template",
      apis: ["handlebars.compile", "handlebars.precompile", "handlebars.template"],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
    {
      kind: "template",
      apis: ["handlebars.registerPartial"],
      arguments: [1],
      effect: "makes it a part of templates, which is code",
    },
    {
      kind: "html-raw",
      apis: ["handlebars.SafeString"],
      arguments: [0],
      effect: "keeps it from being escaped in templates",
    },
  ],
  sanitizers: { "handlebars.escapeExpression": ["html-escape"], "handlebars.Utils.escapeExpression": ["html-escape"] },
} satisfies PackageModel;
