/**
 * What is run depends on where the process stands, or on a folder or a path that a request names.
 *
 * A program without a whole path is looked for in the working directory or along `PATH`. Whoever decides one of them decides what
 * is run. `./deploy.sh` is another file, or none, once the service is started from another folder.
 *
 * ## A request decides where programs are found
 *
 * ```js bad
 * import { execFile } from "node:child_process";
 * import { Router } from "express";
 *
 * const router = Router();
 *
 * router.post("/build", (req, res) => {
 *   execFile("make", ["all"], { cwd: req.body.folder }, () => res.end()); // finding
 * });
 *
 * router.post("/test", (req, res) => {
 *   const env = { ...process.env, PATH: req.body.path };
 *   execFile("make", ["test"], { env }, () => res.end()); // finding
 * });
 * ```
 *
 * ```js good
 * import { execFile } from "node:child_process";
 * import { Router } from "express";
 *
 * const router = Router();
 * const projects = new Map([["shop", "/srv/shop"]]);
 *
 * router.post("/build", (req, res) => {
 *   const cwd = projects.get(req.body.project);
 *   if (!cwd) return res.status(404).end();
 *   const env = { ...process.env, BUILD_NAME: req.body.name };
 *   execFile("make", ["all"], { cwd, env }, () => res.end());
 * });
 * ```
 *
 * ## A path from the working directory
 *
 * ```js bad
 * const { spawn, exec } = require("child_process");
 *
 * exports.deploy = () => {
 *   spawn("./scripts/deploy.sh", ["production"], { stdio: "inherit" }); // finding
 *   exec("../tools/notify --done"); // finding
 * };
 * ```
 *
 * A path from the file that starts the program is the same everywhere:
 *
 * ```js good
 * const { spawn, exec } = require("child_process");
 * const path = require("path");
 *
 * exports.deploy = () => {
 *   spawn(path.join(__dirname, "scripts/deploy.sh"), ["production"], { stdio: "inherit" });
 *   exec("./notify --done", { cwd: path.join(__dirname, "../tools") });
 * };
 * ```
 *
 * ## Not reported
 *
 * The name of an installed program, as everyone writes it, and files that a test starts:
 *
 * ```js good
 * import { execSync, fork, spawn } from "node:child_process";
 *
 * execSync("git rev-parse HEAD");
 * spawn("npm", ["test"], { cwd: import.meta.dirname });
 * fork(new URL("./worker.js", import.meta.url));
 * ```
 *
 * ## Out of scope
 *
 * Paths from the working directory in scripts that are started from their own folder, such as those in package.json, and whether
 * `PATH` of the service holds folders that others may write.
 */

import { isFunction, type Module, plainKey, type TSESTree } from "../../analysis/index.ts";
import type { CodeRule, Problem, Reached } from "../../model/rule.ts";

const starters = new Set(
  ["exec", "execSync", "execFile", "execFileSync", "spawn", "spawnSync"].map((name) => `child_process.${name}`),
);
const relative = /^\.\.?[\\/]/;

/** Folders of what runs when a project is built or installed: started from the project's own folder. */
const tools =
  /(?:^|\/)(?:scripts?|tools?|tasks|bin|build|ci|\.github|examples?|demos?)\/|(?:^|\/)[^/]*\.config\.[cm]?[jt]s$/;

const protections = ["number", "allow-list", "path-inside", "path-segment", "characters"];

/** What a client's library calls back is a function, whatever it came with. */
const answering = /\b(?:ack|callback|cb|done|fn|next|reply|respond)$/;

function* fromRequests({ text }: Module, reached: readonly Reached[]): Generator<Problem> {
  const seen = new Set<number>();
  for (const { sink, range, taint } of reached) {
    const isSafe = protections.some((kind) => taint.safe.has(kind)) || answering.test(text.slice(...range));
    if (sink !== "program-place" || taint.kind !== "remote" || isSafe || seen.has(range[0])) continue;
    seen.add(range[0]);
    yield { range, steps: taint.steps };
  }
}

/** Whether the call says in which folder, or may say it where its options are not written down. */
function hasFolder(module: Module, given: readonly TSESTree.Node[]): boolean {
  return given.some((each) => {
    const options = module.objectOf(each);
    if (!options) return !isFunction(each) && each.type !== "ArrayExpression" && module.constantOf(each) === undefined;
    return options.properties.some(
      (property) => property.type === "SpreadElement" || plainKey(property.key, property.computed) === "cwd",
    );
  });
}

function* fromWorkingDirectory(module: Module): Generator<Problem> {
  if (tools.test(module.path) || module.text.startsWith("#!")) return;
  for (const { api, node, arguments: given } of module.calls()) {
    const [first, ...rest] = given;
    const program = starters.has(api) && first ? module.constantOf(first) : undefined;
    if (typeof program !== "string" || !relative.test(program) || hasFolder(module, rest)) continue;
    yield {
      range: node.range,
      message: `\`${program.split(" ")[0]}\` is looked for in the folder that the process was started from.`,
      severity: "low",
      confidence: "low",
    };
  }
}

export default {
  id: "injection/relative-command",
  kind: "code",
  severity: "high",
  confidence: "medium",
  cwe: [426, 427],
  owasp: "A03:2021",
  message: "Data from a request decides in which folder or along which path a program is looked for.",
  fix: "Name the program with its whole path, such as `path.join(__dirname, …)`, and take folders from a list of your own.",
  *detect(module, _options, reached) {
    yield* fromRequests(module, reached);
    yield* fromWorkingDirectory(module);
  },
} satisfies CodeRule<Module>;
