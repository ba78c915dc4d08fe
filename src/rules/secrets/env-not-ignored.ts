/**
 * The program reads its secrets from an environment file, and no `.gitignore` keeps that file out of the repository.
 *
 * The file lies in the working copy of everybody who runs the program. The first `git add .` commits it, and a later commit that
 * removes it does not take it out of the history.
 *
 * ## Reading a file that is not ignored
 *
 * ```js bad file=server.js
 * require("dotenv").config(); // finding
 * ```
 *
 * ```text bad file=.gitignore
 * node_modules/
 * ```
 *
 * Name the file before it exists:
 *
 * ```js good file=server.js
 * require("dotenv").config();
 * ```
 *
 * ```text good file=.gitignore
 * node_modules/
 * .env
 * ```
 *
 * ## Scripts of the package
 *
 * ```json bad file=package.json
 * {
 *   "private": true,
 *   "scripts": { "start": "node --env-file=.env server.js" } // finding
 * }
 * ```
 *
 * ## Images
 *
 * What `COPY` takes along is chosen by `.dockerignore`, and `.gitignore` has no say in it:
 *
 * ```dockerfile bad file=Dockerfile
 * FROM node:24-slim
 * COPY . . # finding
 * USER node
 * ```
 *
 * ```text bad file=.gitignore
 * node_modules/
 * .env
 * ```
 *
 * ## Not reported
 *
 * Files that are committed on purpose, files outside the project, names that are only known when the program runs:
 *
 * ```js good file=server.mjs
 * import { config } from "dotenv";
 *
 * config({ path: ".env.test" });
 * config({ path: "/run/secrets/shop.env" });
 * config({ path: process.env.ENV_FILE });
 * ```
 *
 * ## Out of scope
 *
 * What a developer ignores on one machine alone, and modules that read the file without naming it.
 */
import { type EnvFileRead, envFileReads, isDockerfile, lineageOf, readDockerfile } from "../../analysis/index.ts";
import type { SourceFile } from "../../model/change-set.ts";
import { foldersAbove } from "../../model/folders-above.ts";
import { readIgnoreFile } from "../../model/ignore-file.ts";
import type { Range } from "../../model/place.ts";
import type { ChangeRule, ProjectProblem, WholeChange } from "../../model/rule.ts";

function* detect(change: WholeChange): Iterable<ProjectProblem> {
  const { files, context } = change;
  const after = new Side([...files.flatMap((file) => file.after ?? []), ...context]);
  if (!isKnown(change, after)) return;
  const before = new Side([...files.flatMap((file) => file.before ?? []), ...context]);
  const told = new Set<string>();
  for (const problem of [...inReads(change, before, after), ...inImages(change, before, after)]) {
    const project = after.projectOf(problem.file.path);
    if (!told.has(project)) yield problem;
    told.add(project);
  }
}

/** Whether a `.gitignore` that is not among the files is not there at all. */
function isKnown({ context, skipped, folder }: WholeChange, after: Side): boolean {
  if (skipped.some(({ path }) => /(?:^|\/)\.(?:git|docker)ignore$/.test(path))) return false;
  const isCut = skipped.some(({ reason }) => reason === "context limit" || reason === "too many files");
  // An unpacked package has none, as it is not published.
  const isPart = folder !== undefined && !folder.isRepository;
  return after.hasRootIgnore ? !isCut || context.length > 0 : !isCut && (!isPart || after.hasIgnore);
}

function* inReads({ files, context }: WholeChange, before: Side, after: Side): Iterable<ProjectProblem> {
  const old = new Map(files.map((file) => [file.path, file.before]));
  const kept = files.flatMap((file) => (file.before && file.after ? [file.after] : []));
  const isLoosened = files.some((file) => file.before?.path.endsWith(".gitignore"));
  const read = [...files.flatMap((file) => file.after ?? []), ...(isLoosened ? context : [])];
  for (const file of read.filter(mayRead)) {
    const known = namesIn(old.has(file.path) ? old.get(file.path) : file);
    const found = readsOf(file).filter(({ name }) => !after.isKept(file.path, name));
    yield* found.filter((each) => isNew(each, known)).map((each) => toProblem(file, each));
    const loosened = found.filter((each) => !isNew(each, known) && before.isKept(file.path, each.name));
    yield* loosened.map((each) => atIgnoreFile(file, each, kept));
  }
}

const reading = /\.[cm]?[jt]s$|(?:^|\/)package\.json$/;
const showing = /(?:^|\/)(?:docs?|examples?|demos?|samples?|fixtures?|node_modules|dist|build)\//i;

function mayRead({ path, minified }: SourceFile): boolean {
  return reading.test(path) && !showing.test(path) && !minified;
}

function namesIn(file: SourceFile | undefined): ReadonlySet<string> {
  return new Set(file && envFileReads(file.path, file.text).map(({ name }) => name));
}

function isNew({ name, isDependency = false }: Found, known: ReadonlySet<string>): boolean {
  return !isDependency && !known.has(name);
}

/** `isDependency` where dotenv is only asked for. */
type Found = EnvFileRead & { readonly isDependency?: boolean };

/** Who asks for dotenv reads the file somewhere: no new read, but enough where the file is no longer ignored. */
function readsOf({ path, text }: SourceFile): readonly Found[] {
  const reads = envFileReads(path, text);
  const match = path.endsWith("package.json") ? /"dotenv"(?=\s{0,9}:)/.exec(text) : null;
  if (!match) return reads;
  return [...reads, { range: [match.index, match.index + match[0].length], name: ".env", isDependency: true }];
}

function toProblem(file: SourceFile, { range, name }: EnvFileRead): ProjectProblem {
  return { file, range, identity: name, message: `\`${name}\` is read here, and no \`.gitignore\` names it.` };
}

/** The nearest `.gitignore` that changed, if it is still there. */
function atIgnoreFile(file: SourceFile, found: EnvFileRead, changed: readonly SourceFile[]): ProjectProblem {
  const above = foldersAbove(file.path).map((folder) => `${folder}.gitignore`);
  const ignoring = above.flatMap((path) => changed.find((each) => each.path === path) ?? [])[0];
  if (!ignoring) return toProblem(file, found);
  const { range, name } = found;
  return {
    file: ignoring,
    range: [0, Math.max(0, ignoring.text.search(/\r?\n|$/))],
    identity: name,
    message: `\`${name}\` is no longer ignored, and the program reads it.`,
    steps: [{ path: file.path, range, text: `\`${name}\` is read` }],
  };
}

function* inImages({ files }: WholeChange, before: Side, after: Side): Iterable<ProjectProblem> {
  for (const { before: old, after: file } of files) {
    if (!file || !isDockerfile(file.path) || showing.test(file.path)) continue;
    const range = wholeCopy(file.text);
    if (!range || !after.isInUse(file.path) || after.isOutOfImage(file.path)) continue;
    if (old && wholeCopy(old.text) && !before.isOutOfImage(old.path)) continue;
    const message = "The folder is copied with its `.env`, which no `.dockerignore` leaves out.";
    yield { file, range, identity: "image", severity: "low", message, fix: "Name `.env` in `.dockerignore`." };
  }
}

/** The instruction that brings the whole context into the image; what only earlier stages have does not come along. */
function wholeCopy(text: string): Range | undefined {
  const last = readDockerfile(text).at(-1);
  const instructions = last ? lineageOf(last).flatMap((stage) => stage.instructions) : [];
  return instructions.find(
    ({ keyword, arguments: [source = ""], text: written }) =>
      (keyword === "COPY" || keyword === "ADD") && /^\.\/?$/.test(source) && !/--from\b/.test(written),
  )?.range;
}

/** The files that are known at one state of the repository. */
class Side {
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #tests = new Map<string, (path: string) => boolean | undefined>();

  constructor(files: readonly SourceFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  get hasRootIgnore(): boolean {
    return this.#files.has(".gitignore");
  }

  get hasIgnore(): boolean {
    return [...this.#files.keys()].some((path) => path.endsWith("/.gitignore"));
  }

  /** The folder of the nearest package.json, or else the file's own. */
  projectOf(path: string): string {
    const folders = foldersAbove(path);
    return folders.find((folder) => this.#files.has(`${folder}package.json`)) ?? folders[0] ?? "";
  }

  /**
   * Whether git ignores a file of this name beside `path` or above it, or has it already, which another rule looks at. The
   * program may be started in any of these folders.
   */
  isKept(path: string, name: string): boolean {
    return foldersAbove(path).some((folder) => this.#files.has(folder + name) || this.#isIgnored(folder + name));
  }

  #isIgnored(path: string): boolean {
    const answers = foldersAbove(path).map((folder) =>
      this.#testOf(`${folder}.gitignore`)?.(path.slice(folder.length)),
    );
    return answers.find((answer) => answer !== undefined) ?? false;
  }

  /** Whether there are likely to be environment files: git is told to ignore them, or the package reads them. */
  isInUse(path: string): boolean {
    return foldersAbove(path).some(
      (folder) =>
        /^[^#!\n]*\.env\b/m.test(this.#files.get(`${folder}.gitignore`)?.text ?? "") ||
        /"dotenv"\s*:|--env-file\b/.test(this.#files.get(`${folder}package.json`)?.text ?? ""),
    );
  }

  /** The context of the build is the Dockerfile's folder or one above it. */
  isOutOfImage(path: string): boolean {
    const own = this.#testOf(`${path}.dockerignore`);
    const tests = own ? [own] : foldersAbove(path).flatMap((folder) => this.#testOf(`${folder}.dockerignore`) ?? []);
    return tests.some((isIgnored) => isIgnored(".env") ?? false);
  }

  #testOf(path: string): ((path: string) => boolean | undefined) | undefined {
    const file = this.#files.get(path);
    const test = this.#tests.get(path) ?? (file && readIgnoreFile(file.text));
    if (test) this.#tests.set(path, test);
    return test;
  }
}

export default {
  id: "secrets/env-not-ignored",
  kind: "change",
  severity: "medium",
  confidence: "medium",
  cwe: [538, 540],
  owasp: "A05:2021",
  message: "An environment file is read that no `.gitignore` names.",
  fix: "Name the file in `.gitignore`, and commit an example without values in its place.",
  detect,
} satisfies ChangeRule;
