import type { PackageModel } from "../package-model.ts";

/** `_.template` of Lodash and Underscore: JavaScript between `<%` and `%>` and, in Lodash, in `${}`. */
export default {
  aliases: {
    "lodash.template.default": "_.template",
    "lodash/template": "_.template",
    "lodash-es.template": "_.template",
    "lodash-es/template": "_.template",
    "underscore.template": "_.template",
  },
  sinks: [
    {
      kind: "template",
      apis: ["_.template"],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
    {
      kind: "template",
      apis: ["_.template"],
      arguments: [1],
      fields: ["variable"],
      effect: "makes code of it",
    },
  ],
  sanitizers: {
    "lodash.escape": ["html-escape"],
    "lodash/escape": ["html-escape"],
    "lodash-es.escape": ["html-escape"],
    "underscore.escape": ["html-escape"],
    "_.escape": ["html-escape"],
  },
} satisfies PackageModel;
