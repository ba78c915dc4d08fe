import type { PackageModel } from "../package-model.ts";

/** Packages that start programs, and those that quote for a shell. */
export default {
  aliases: { "cross-spawn": "cross-spawn.spawn", execa: "execa.execa" },
  sinks: [
    {
      kind: "command",
      apis: ["shelljs.exec", "execa.execaCommand", "execa.execaCommandSync", "execa.command"],
      arguments: [0],
      effect: "runs it as a command line",
    },
    {
      kind: "command",
      apis: ["cross-spawn.spawn", "cross-spawn.spawn.sync", "execa.execa", "execa.execaSync"],
      arguments: [0],
      effect: "runs the program that it names",
    },
    {
      kind: "command",
      apis: ["cross-spawn.spawn", "cross-spawn.spawn.sync", "execa.execa", "execa.execaSync"],
      arguments: [1],
      fields: "all",
      option: "shell",
      effect: "runs it in a shell, which `shell` asks for",
    },
  ],
  sanitizers: {
    "shell-quote.quote": ["shell-escape"],
    shescape: ["shell-escape"],
    "shescape.quote": ["shell-escape"],
    "shescape.escape": ["shell-escape"],
    "shescape.Shescape().quote": ["shell-escape"],
    "shescape.Shescape().escape": ["shell-escape"],
    "shell-escape": ["shell-escape"],
  },
} satisfies PackageModel;
