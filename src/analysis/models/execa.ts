import type { PackageModel } from "../package-model.ts";

/** Packages whose main function takes a program and its arguments, as `execa` does. */
const runners = [
  ...["execa.execa", "execa.execaSync", "execa.execaNode", "nano-spawn", "tinyexec.x", "tinyexec.exec"],
  ...["tinyspawn", "cross-spawn", "cross-spawn.sync", "cross-spawn-promise", "cross-spawn-async"],
  ...["foreground-child", "foreground-child.foregroundChild", "spawn-async", "@expo/spawn-async", "spawn-wrap"],
  ...["@npmcli/promise-spawn", "win-spawn", "spawndamnit", "spawn-please", "child_process-promise.spawn"],
];
const lines = ["execa.execaCommand", "execa.execaCommandSync", "execa.command", "execa.commandSync"];
const shell = /^(?:.*[\\/])?(?:(?:ba|da|z|k|fi|a)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)$/i;

/** execa, cross-spawn and others that start a program without a shell unless they are asked to. */
export default {
  aliases: {
    execa: "execa.execa",
    "execa.sync": "execa.execaSync",
    "execa.node": "execa.execaNode",
    "execa.shell": "child_process.exec",
    "execa.shellSync": "child_process.exec",
    "execa.execa.sync": "execa.execaSync",
    "execa.execa.command": "execa.command",
    "execa.execa.commandSync": "execa.commandSync",
    "execa.execa.shell": "child_process.exec",
    "execa.execa.shellSync": "child_process.exec",
    "execa.execa.execaCommand": "execa.execaCommand",
    "cross-spawn.spawn": "cross-spawn",
    "cross-spawn.spawn.sync": "cross-spawn.sync",
    "nano-spawn.default": "nano-spawn",
  },
  sinks: [
    { kind: "command", apis: lines, arguments: [0], option: "shell", effect: "runs it in a shell" },
    // Without a shell the line is only taken apart at its spaces: more arguments, and another program.
    { kind: "program", apis: lines, arguments: [0], unless: /^[^\ufffc]/, effect: "runs the program that it names" },
    { kind: "argument", apis: lines, arguments: [0], effect: "makes arguments of it, which may be options" },
    { kind: "program", apis: runners, arguments: [0], effect: "runs the program that it names" },
    {
      kind: "shell-option",
      apis: runners,
      arguments: [0, 1],
      fields: "all",
      option: "shell",
      effect: "runs it in a shell, which `shell` asks for",
    },
    {
      kind: "shell-arguments",
      apis: runners,
      arguments: [1],
      fields: "all",
      first: shell,
      effect: "gives it to a shell",
    },
    {
      kind: "argument",
      apis: runners,
      arguments: [1],
      fields: "all",
      unless: /^(?:[^\ufffc\ufffd-]|-[^\ufffc\ufffd])/,
      effect: "gives it as an argument, which may be an option",
    },
    {
      kind: "program-place",
      apis: runners,
      arguments: [1, 2],
      fields: ["cwd", "env"],
      effect: "lets it say which programs are found",
    },
  ],
} satisfies PackageModel;
