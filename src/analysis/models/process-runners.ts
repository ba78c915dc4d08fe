import type { PackageModel } from "../package-model.ts";

/** Functions of small packages that run the command line that they are given first. */
const lines = [
  ...["node-cmd.run", "node-cmd.runSync", "node-cmd.get", "exec-sh", "exec-sh.promise", "execSync", "sync-exec"],
  ...["exec-async", "async-exec", "node-exec-promise.exec", "exec-promise", "shell-exec", "await-exec", "exec-then"],
  ...[
    "async-execute",
    "promised-exec",
    "execute-command",
    "exec-series",
    "exec-chainable",
    "cmd-promise",
    "node-run-cmd.run",
  ],
  ...["exeq", "execon", "runcmd", "sudo-prompt.exec", "@vscode/sudo-prompt.exec", "ssh-exec"],
  // On another machine, but a shell's there.
  ...["ssh2.Client().exec", "node-ssh.NodeSSH().execCommand", "node-ssh().execCommand", "simple-ssh().exec"],
];

/** Functions that take a program and a list of arguments. */
const programs = [
  "teen_process.exec",
  "@actions/exec.exec",
  "@actions/exec.getExecOutput",
  "node-pty.spawn",
  "Deno.Command",
];

/** Packages and runtimes that start programs. */
export default {
  sinks: [
    { kind: "command", apis: lines, arguments: [0], effect: "runs it as a command line" },
    { kind: "program", apis: programs, arguments: [0], effect: "runs the program that it names" },
    {
      kind: "program",
      apis: ["Bun.spawn", "Bun.spawnSync"],
      arguments: [0],
      fields: ["0"],
      effect: "runs the program that it names",
    },
    {
      kind: "argument",
      apis: [...programs, "Bun.spawn", "Bun.spawnSync"],
      arguments: [0, 1],
      fields: "all",
      unless: /^(?:[^\ufffc\ufffd-]|-[^\ufffc\ufffd])/,
      effect: "gives it as an argument, which may be an option",
    },
  ],
} satisfies PackageModel;
