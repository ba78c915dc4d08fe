import type { PackageModel } from "../package-model.ts";

/** zx: its templates quote each value, so only what becomes the shell itself does harm; `$` is also global in its scripts. */
export default {
  aliases: { "zx/globals": "zx", "zx/core": "zx" },
  sinks: [
    {
      kind: "command",
      apis: ["zx.$.shell", "zx.$.prefix", "zx.$.postfix"],
      assigned: true,
      effect: "runs it in each shell",
    },
    { kind: "program-place", apis: ["zx.cd"], arguments: [0], effect: "runs the next programs in it" },
  ],
  sanitizers: { "zx.quote": ["shell-escape"], "zx.quotePowerShell": ["shell-escape"] },
} satisfies PackageModel;
