import type { PackageModel } from "../package-model.ts";

/** Node's module under the names of packages that give out the same functions with promises. */
const alike = ["mz/child_process", "child-process-promise", "promisify-child-process", "child-process-es6-promise"];
const names = ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"];

const spawners = ["spawn", "spawnSync", "execFile", "execFileSync"].map((name) => `child_process.${name}`);
const shell = /^(?:.*[\\/])?(?:(?:ba|da|z|k|fi|a)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)$/i;

/** Variables that say which programs and libraries are run. */
const steering =
  /^(?:PATH|Path|LD_PRELOAD|LD_LIBRARY_PATH|DYLD_\w+|NODE_OPTIONS|NODE_PATH|BASH_ENV|PYTHONPATH|PERL5LIB|PERL5OPT|RUBYOPT|GIT_SSH|GIT_SSH_COMMAND|SHELL)$/;
const steered = "lets it say which programs are found";

/** Node's module that starts programs. */
export default {
  aliases: Object.fromEntries(
    alike.flatMap((name) => [
      [name, "child_process"],
      ...names.map((each) => [`${name}.${each}`, `child_process.${each}`] as const),
    ]),
  ),
  sinks: [
    {
      kind: "command",
      apis: ["child_process.exec", "child_process.execSync"],
      arguments: [0],
      effect: "runs it in a shell",
    },
    { kind: "program", apis: spawners, arguments: [0], effect: "runs the program that it names" },
    { kind: "program", apis: ["child_process.fork"], arguments: [0], effect: "runs the script that it names" },
    {
      kind: "shell-option",
      apis: spawners,
      arguments: [0, 1],
      fields: "all",
      option: "shell",
      effect: "runs it in a shell, which `shell` asks for",
    },
    {
      kind: "shell-arguments",
      apis: spawners,
      arguments: [1],
      fields: "all",
      first: shell,
      effect: "gives it to a shell",
    },
    {
      kind: "argument",
      apis: spawners,
      arguments: [1],
      fields: "all",
      unless: /^(?:[^\ufffc\ufffd-]|-[^\ufffc\ufffd])/,
      effect: "gives it as an argument, which may be an option",
    },
    {
      kind: "program-place",
      apis: [...spawners, "child_process.exec", "child_process.execSync", "child_process.fork"],
      arguments: [1, 2],
      fields: ["cwd", "env"],
      effect: steered,
    },
    {
      kind: "program-place",
      apis: [...spawners, "child_process.exec", "child_process.execSync", "child_process.fork"],
      arguments: [1, 2],
      fields: steering,
      effect: steered,
    },
    { kind: "program-place", apis: ["process.chdir"], arguments: [0], effect: steered },
    {
      kind: "program-place",
      apis: ["PATH", "LD_PRELOAD", "NODE_OPTIONS"].map((name) => `process.env.${name}`),
      assigned: true,
      effect: steered,
    },
  ],
} satisfies PackageModel;
