import type { PackageModel } from "../package-model.ts";

/** ShellJS: its `exec` is a shell's; it can also put its functions among the global ones. */
export default {
  aliases: {
    "shelljs/shell": "shelljs",
    // `require("shelljs/global")` makes it a global function; there is no other of that name.
    exec: "shelljs.exec",
    "shelljs.default": "shelljs",
    "shelljs-nodecli": "shelljs",
    "shelljs-exec-proxy": "shelljs",
  },
  sinks: [
    { kind: "command", apis: ["shelljs.exec", "shelljs.nodeCLI.exec"], arguments: [0], effect: "runs it in a shell" },
    {
      kind: "argument",
      apis: ["shelljs.cmd"],
      unless: /^(?:[^\ufffc\ufffd-]|-[^\ufffc\ufffd])/,
      effect: "gives it as an argument, which may be an option",
    },
  ],
} satisfies PackageModel;
