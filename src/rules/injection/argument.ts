/**
 * Data from a request is given to a program where it may be an option.
 *
 * Without a shell nobody can add a command, but a value that starts with `-` is read as an option, and many programs have options
 * that write files or run other programs: `--upload-pack` of git, `--checkpoint-action` of tar, `-o` of curl, `-exec` of find.
 *
 * ## A value that may start with a dash
 *
 * ```js bad
 * import { execFile } from "node:child_process";
 * import { Router } from "express";
 *
 * const router = Router();
 *
 * router.post("/mirror", (req, res) => {
 *   execFile("git", ["clone", req.body.url, "/srv/mirror"], () => res.end()); // finding
 * });
 * ```
 *
 * After `--` nothing is an option:
 *
 * ```js good
 * import { execFile } from "node:child_process";
 * import { Router } from "express";
 *
 * const router = Router();
 *
 * router.post("/mirror", (req, res) => {
 *   if (!req.body.url.startsWith("https://")) return res.status(400).end();
 *   execFile("git", ["clone", "--", req.body.url, "/srv/mirror"], () => res.end());
 * });
 * ```
 *
 * ## Arguments that are put together
 *
 * ```js bad
 * const { spawn } = require("child_process");
 *
 * module.exports.pack = (req, res) => {
 *   const args = ["-czf", "/tmp/files.tgz"];
 *   args.push(...req.body.files);
 *   spawn("tar", args).on("close", () => res.download("/tmp/files.tgz")); // finding
 * };
 * ```
 *
 * ```js good
 * const { spawn } = require("child_process");
 * const path = require("path");
 *
 * module.exports.pack = (req, res) => {
 *   const args = ["-czf", "/tmp/files.tgz"];
 *   args.push("--", ...req.body.files.map((name) => path.basename(name)));
 *   spawn("tar", args).on("close", () => res.download("/tmp/files.tgz"));
 * };
 * ```
 *
 * ## A package that hands its arguments on to git
 *
 * ```js bad
 * import { simpleGit } from "simple-git";
 *
 * const git = simpleGit("/srv/site");
 *
 * export async function deploy(req, res) {
 *   await git.fetch("origin", req.query.branch); // finding
 *   res.end();
 * }
 * ```
 *
 * ```js good
 * import { simpleGit } from "simple-git";
 *
 * const git = simpleGit("/srv/site");
 *
 * export async function deploy(req, res) {
 *   await git.fetch("origin", `refs/heads/${req.query.branch}`);
 *   res.end();
 * }
 * ```
 *
 * ## Not reported
 *
 * The value of an option, an argument with a fixed beginning, a checked name, and programs whose options do no harm:
 *
 * ```js good
 * import { execFile } from "node:child_process";
 *
 * export function save(req, res) {
 *   const { message, branch, page } = req.body;
 *   execFile("git", ["commit", "-m", message]);
 *   execFile("git", ["log", `--author=${message}`]);
 *   execFile("git", ["log", `origin/${branch}`]);
 *   execFile("cal", [page]);
 *   if (/^[a-z]\w*$/.test(branch)) execFile("git", ["checkout", branch]);
 *   res.end();
 * }
 * ```
 *
 * ## Out of scope
 *
 * Programs of which the rule does not know that an option of theirs does harm. What follows an option is taken for its value, also
 * where the option takes none.
 */

import { isFixedStart, type Module, programCallAt } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

/** Programs with an option that writes a file or runs a program. */
const risky = new Set([
  ...["git", "hg", "svn", "tar", "zip", "unzip", "7z", "7za", "rsync", "ssh", "scp", "sftp", "curl", "wget", "find"],
  ...[
    "ffmpeg",
    "convert",
    "magick",
    "mogrify",
    "identify",
    "gs",
    "pandoc",
    "wkhtmltopdf",
    "pdflatex",
    "xelatex",
    "latex",
  ],
  ...[
    "chrome",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "sort",
    "sed",
    "awk",
    "gawk",
    "xargs",
    "env",
    "sudo",
    "nice",
  ],
  ...[
    "node",
    "python",
    "python3",
    "perl",
    "ruby",
    "php",
    "npm",
    "npx",
    "pnpm",
    "yarn",
    "pip",
    "pip3",
    "gem",
    "docker",
    "kubectl",
  ],
  ...[
    "mysqldump",
    "mysql",
    "psql",
    "pg_dump",
    "mongodump",
    "openssl",
    "sendmail",
    "mail",
    "mutt",
    "nmap",
    "tcpdump",
    "man",
    "less",
  ],
]);

/** Programs whose options run programs: also a library should not hand them on unseen. */
const worst = new Set(["git", "hg", "ssh", "scp", "rsync", "tar"]);

/** Options without a value: what follows is an argument of its own. */
const plain =
  /^(?:-[qvfrRnasluzx]+|--(?:bare|mirror|recursive|quiet|verbose|force|all|hard|soft|mixed|cached|stat|oneline|tags|prune|porcelain|no-\S+|name-only|name-status|heads|get-url|yes|global|save|save-dev|exact))$/;

/** Whether an element is read where options are: not after `--`, not as the value of an option, not with a fixed beginning. */
function mayBeOption(module: Module, given: readonly Parameters<Module["constantOf"]>[0][]): boolean {
  const texts = given.map((each) => module.constantOf(each));
  if (texts.includes("--")) return false;
  return given.some((each, index) => {
    const before = texts[index - 1];
    const isValue =
      typeof before === "string" && before.startsWith("-") && !before.includes("=") && !plain.test(before);
    return texts[index] === undefined && !isValue && !isFixedStart(module, each);
  });
}

function judge(module: Module, { sink, range, taint }: Reached): { readonly confidence?: "low" } | undefined {
  if (sink === "git-argument") return {};
  const { program = "", given } = programCallAt(module, range) ?? {};
  if (!(taint.kind === "library" ? worst : risky).has(program)) return undefined;
  if (given) return mayBeOption(module, given) ? {} : undefined;
  return taint.kind === "library" ? undefined : { confidence: "low" };
}

export default {
  id: "injection/argument",
  kind: "taint",
  severity: "high",
  confidence: "medium",
  cwe: [88],
  owasp: "A03:2021",
  message: "Data from a request is an argument of a program, which reads it as an option if it starts with a dash.",
  inLibrary:
    "An argument of an exported function is given to a program, which reads it as an option if it starts with a dash.",
  fix: "Put `--` before the values, or refuse those that start with `-`.",
  sinks: ["argument", "git-argument"],
  sanitizers: ["number", "allow-list", "characters", "path-inside", "path-segment"],
  judge,
} satisfies TaintRule<Module>;
