import type { PackageModel } from "../package-model.ts";

/** Mustache: a template cannot run code, and yet it shows all that it is given and decides what is not escaped. */
export default {
  aliases: { "mustache.default": "mustache", "mustache.Writer()": "mustache", "hogan.js": "mustache" },
  sinks: [
    {
      kind: "template",
      apis: ["mustache.render", "mustache.parse"],
      arguments: [0],
      effect: "reads it as a template",
    },
    {
      kind: "template",
      apis: ["mustache.compile"],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
  ],
  sanitizers: { "mustache.escape": ["html-escape"] },
} satisfies PackageModel;
