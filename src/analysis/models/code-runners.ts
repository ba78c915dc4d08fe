import type { PackageModel } from "../package-model.ts";

/** Packages that turn a text into code: sandboxes that are none. */
export default {
  aliases: { "vm2.NodeVM()": "vm2.VM()" },
  sinks: [
    { kind: "code", apis: ["vm2.VM().run", "vm2.VMScript"], arguments: [0], effect: "runs it as code" },
  ],
} satisfies PackageModel;
