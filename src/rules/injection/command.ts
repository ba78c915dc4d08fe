/**
 * Data from a request becomes part of a command line.
 *
 * A shell reads `;`, `|`, `$(…)` and line breaks in it as commands. Whoever sends the request then runs programs on the server
 * with the rights of the service, and has its files, its environment and its network.
 *
 * ## A value inside a shell's command
 *
 * ```js bad
 * import { exec } from "node:child_process";
 * import { Router } from "express";
 *
 * const router = Router();
 *
 * router.get("/archive/:id", (req, res) => {
 *   exec(`tar -czf /tmp/order.tgz /var/orders/${req.params.id}`, () => res.download("/tmp/order.tgz")); // finding
 * });
 * ```
 *
 * Start the program itself, without a shell. Each argument stays one argument; `--` keeps one from being read as an option:
 *
 * ```js good
 * import { execFile } from "node:child_process";
 * import { Router } from "express";
 *
 * const router = Router();
 *
 * router.get("/archive/:id", (req, res) => {
 *   const args = ["-czf", "/tmp/order.tgz", "--", `/var/orders/${req.params.id}`];
 *   execFile("/bin/tar", args, () => res.download("/tmp/order.tgz"));
 * });
 * ```
 *
 * ## Promises, other names, and a function in between
 *
 * ```js bad
 * const cp = require("child_process");
 * const { promisify } = require("util");
 * const run = promisify(cp.exec);
 *
 * async function convert(file, size) {
 *   const command = ["convert", file, "-resize", size, "out.png"].join(" ");
 *   const { stdout } = await run(command); // finding
 *   return stdout;
 * }
 *
 * module.exports.resize = async (req, res) => {
 *   const { file, size } = req.body;
 *   res.send(await convert(file, size));
 * };
 * ```
 *
 * ```js good
 * const cp = require("child_process");
 * const { promisify } = require("util");
 * const run = promisify(cp.execFile);
 *
 * async function convert(file, size) {
 *   const { stdout } = await run("convert", [`uploads/${file}`, "-resize", size, "out.png"]);
 *   return stdout;
 * }
 *
 * module.exports.resize = async (req, res) => {
 *   const { file, size } = req.body;
 *   res.send(await convert(file, size));
 * };
 * ```
 *
 * ## A shell behind `spawn`
 *
 * The option `shell`, or a shell as the program, makes a command line of the arguments.
 *
 * ```js bad
 * import { spawn } from "node:child_process";
 * import http from "node:http";
 *
 * http.createServer((req, res) => {
 *   const host = new URL(req.url, "http://localhost").searchParams.get("host");
 *   spawn("ping", ["-c", "1", host], { shell: true }).stdout.pipe(res); // finding
 *   spawn("sh", ["-c", `dig ${host}`]).stdout.pipe(res); // finding
 * });
 * ```
 *
 * ```js good
 * import { spawn } from "node:child_process";
 * import http from "node:http";
 *
 * http.createServer((req, res) => {
 *   const host = new URL(req.url, "http://localhost").searchParams.get("host");
 *   if (!/^[a-z0-9.]+$/i.test(host)) return res.writeHead(400).end();
 *   spawn("ping", ["-c", "1", host], { shell: false }).stdout.pipe(res);
 * });
 * ```
 *
 * ## The program itself
 *
 * ```js bad
 * import { spawn } from "node:child_process";
 *
 * export function start(req, res) {
 *   spawn(req.query.tool, ["--version"]).stdout.pipe(res); // finding
 * }
 * ```
 *
 * ```js good
 * import { spawn } from "node:child_process";
 *
 * const tools = new Map([["git", "/usr/bin/git"]]);
 *
 * export function start(req, res) {
 *   const tool = tools.get(req.query.tool);
 *   if (!tool) return res.status(404).end();
 *   spawn(tool, ["--version"]).stdout.pipe(res);
 * }
 * ```
 *
 * ## A library
 *
 * What a package gives out is called by programs that nobody here knows, some with data from requests:
 *
 * ```json bad file=package.json
 * { "name": "picture-size", "version": "1.0.0", "main": "index.js" }
 * ```
 *
 * ```js bad file=index.js
 * const { execSync } = require("child_process");
 *
 * module.exports = function size(file) {
 *   return execSync("identify -format %wx%h " + file).toString(); // finding
 * };
 * ```
 *
 * ```json good file=package.json
 * { "name": "picture-size", "version": "1.0.0", "main": "index.js" }
 * ```
 *
 * ```js good file=index.js
 * const { execFileSync } = require("child_process");
 *
 * module.exports = function size(file) {
 *   return execFileSync("identify", ["-format", "%wx%h", file]).toString();
 * };
 * ```
 *
 * ## Not reported
 *
 * Fixed commands, numbers, values from a list, and values that are quoted for the shell:
 *
 * ```js good
 * import { exec, execSync } from "node:child_process";
 * import { quote } from "shell-quote";
 *
 * const formats = new Set(["png", "webp"]);
 *
 * export function build(req, res) {
 *   execSync("npm run build");
 *   exec(`git log -n ${Number(req.query.count)}`);
 *   if (!formats.has(req.query.format)) return res.status(400).end();
 *   exec(`convert in.png out.${req.query.format}`);
 *   exec(`grep -c ${quote([req.query.word])} /var/log/shop.log`);
 *   res.end();
 * }
 * ```
 *
 * `exec` of a regular expression, or of something else that is no child process:
 *
 * ```js good
 * export function parse(req, res) {
 *   const match = /^(\w+):(\d+)$/.exec(req.query.range);
 *   res.json({ match });
 * }
 * ```
 *
 * ## Out of scope
 *
 * Command-line arguments, the environment and files are the operator's own and no source. An argument that a program reads as
 * an option (`--upload-pack=…`): see `injection/argument`.
 */

import { type Module, programCallAt, sinkAt } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** What makes a command line of the argument after it, or of all that follow. */
const flags: readonly (readonly [RegExp, RegExp, "one" | "all"])[] = [
  [/^(?:ba|da|z|k|fi|a)?sh$/i, /^-[a-z]*c$/, "one"],
  [/^cmd$/i, /^\/[a-z]*[ckr]$/i, "all"],
  [/^(?:powershell|pwsh)$/i, /^-(?:c|command|e|ec|encodedcommand)$/i, "all"],
];

/** Whether a shell reads what data reached, not only gets it as `$1`: `sh -c 'ls "$1"' sh value`. */
function isCommandLine(module: Module, { range }: Reached): boolean {
  const { program = "", given = [] } = programCallAt(module, range) ?? {};
  const [, flag, count] = flags.find(([shell]) => shell.test(program)) ?? [];
  const at = given.findIndex((each) => flag?.test(String(module.constantOf(each))));
  const read = at === -1 ? [] : count === "one" ? given.slice(at + 1, at + 2) : given.slice(at + 1);
  return read.some((each) => module.constantOf(each) === undefined);
}

/** Whether the call itself says that there is a shell, whatever its caller wants. */
function asksForShell(module: Module, { range }: Reached): boolean {
  const call = sinkAt(module, range);
  const given = call && "arguments" in call ? call.arguments : [];
  return given.some((each) => {
    const option = module.optionOf(each, "shell");
    return option !== undefined && Boolean(module.constantOf(option));
  });
}

/** What a library is given as a whole command, its caller often means to be run. */
function isWhole({ sink, text, taint }: Reached): boolean {
  return (
    (sink === "command" || sink === "shell-option") &&
    (text === "\ufffc" || (text === undefined && !taint.safe.has("string")))
  );
}

function judge(module: Module, reached: Reached): { readonly confidence?: "low" } | undefined {
  const isLibrary = reached.taint.kind === "library";
  // Which program a library starts is a setting: `options.gitPath`.
  if (isLibrary && reached.sink === "program") return undefined;
  // Whether there is a shell is then the caller's choice too.
  if (isLibrary && reached.sink === "shell-option" && !asksForShell(module, reached)) return undefined;
  if (reached.sink === "shell-arguments" && !isCommandLine(module, reached)) return undefined;
  return isLibrary && isWhole(reached) ? { confidence: "low" } : {};
}

export default {
  id: "injection/command",
  kind: "taint",
  severity: "critical",
  confidence: "high",
  cwe: [78],
  owasp: "A03:2021",
  message: "Data from a request becomes part of a command line, so its sender runs programs on the server.",
  inLibrary: "An argument of an exported function becomes part of a command line, so whoever chooses it runs programs.",
  fix: "Start the program with `execFile` or `spawn` without a shell, and pass each value as an argument of its own.",
  sinks: ["command", "program", "shell-arguments", "shell-option"],
  sanitizers: ["number", "allow-list", "characters", "shell-escape", "url"],
  judge,
} satisfies TaintRule<Module>;
