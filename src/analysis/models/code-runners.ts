import type { PackageModel } from "../package-model.ts";

/** Packages that turn a text into code: sandboxes that are none, and template languages with code in them. */
export default {
  aliases: { "vm2.NodeVM()": "vm2.VM()", "node-serialize.default": "node-serialize" },
  sinks: [
    { kind: "code", apis: ["vm2.VM().run", "vm2.VMScript"], arguments: [0], effect: "runs it as code" },
    { kind: "code", apis: ["node-serialize.unserialize"], arguments: [0], effect: "runs the functions in it" },
    {
      kind: "code",
      apis: [
        "ejs.render",
        "ejs.compile",
        "pug.render",
        "pug.compile",
        "_.template",
        "lodash/template",
        "nunjucks.renderString",
        "nunjucks.compile",
        "handlebars.compile",
        "eta.renderString",
        "eta.Eta().renderString",
        "dot.template",
      ],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
  ],
} satisfies PackageModel;
