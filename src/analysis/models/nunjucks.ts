import type { PackageModel } from "../package-model.ts";

const environments = ["nunjucks", "nunjucks.Environment"];

/** Nunjucks: its expressions reach constructors and with them all of JavaScript. */
export default {
  aliases: {
    "nunjucks.default": "nunjucks",
    "nunjucks.configure()": "nunjucks.Environment",
    "nunjucks.Environment()": "nunjucks.Environment",
  },
  sinks: [
    {
      kind: "template",
      apis: environments.flatMap((name) => [`${name}.renderString`, `${name}.compile`]).concat("nunjucks.Template"),
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
    {
      kind: "html-raw",
      apis: ["nunjucks.runtime.SafeString", "nunjucks.runtime.markSafe"],
      arguments: [0],
      effect: "keeps it from being escaped in templates",
    },
  ],
  sanitizers: { "nunjucks.lib.escape": ["html-escape"] },
} satisfies PackageModel;
