import type { PackageModel } from "../package-model.ts";

const compilers = ["renderString", "renderStringAsync", "compile", "compileToString"];

/** Eta: JavaScript between `<%` and `%>`. `render` of its first versions takes a template, later the name of one. */
export default {
  aliases: { "eta.default": "eta" },
  sinks: [
    {
      kind: "template",
      apis: [
        ...["eta", "eta.Eta()"].flatMap((owner) => compilers.map((name) => `${owner}.${name}`)),
        "eta.render",
        "eta.renderAsync",
      ],
      arguments: [0],
      effect: "compiles it as a template, which is code",
    },
  ],
} satisfies PackageModel;
