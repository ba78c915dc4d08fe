import { posix } from "node:path";
import type { Module } from "./module.ts";
import type { TSESTree } from "./parse/parse-module.ts";
import { plainKey } from "./tree.ts";

/** What is at hand of the files around a path. */
export interface LibraryFiles {
  has(path: string): boolean;
  /** The text of a manifest; `undefined` where it is not at hand. */
  manifestAt(path: string): string | undefined;
  /** The script at the path, where it is at hand and parses. */
  scriptAt(path: string): Module | undefined;
}

/** Folders of a library that it does not give out, and files that tools load. */
const ownUse =
  /^(?:\.[^/]+|examples?|demos?|docs?|website|bench(?:marks?)?|scripts?|tasks|tools|tests?|__tests__)\/|(?:^|\/)(?:[^/]+\.config|Gruntfile|gulpfile|karma\.conf)\.[cm]?[jt]s$/i;

/**
 * Whether other programs load what the file exports: then parameters of exported functions come from those. The nearest
 * package.json decides: a library has a name and says what it gives out. A private package is an application, as is one that
 * is started and listens.
 */
export function isPartOfLibrary(path: string, files: LibraryFiles): boolean {
  const nearest = manifestAbove(path, files);
  if (!nearest || ownUse.test(path.slice(nearest.folder.length))) return false;
  const known = verdicts.get(files) ?? new Map<string, boolean>();
  verdicts.set(files, known);
  const verdict = known.get(nearest.folder) ?? isLibrary(nearest, files);
  known.set(nearest.folder, verdict);
  return verdict;
}

/** What was found out of the packages of a project, by folder. */
const verdicts = new WeakMap<LibraryFiles, Map<string, boolean>>();

function isLibrary({ folder, manifest }: NonNullable<ReturnType<typeof manifestAbove>>, files: LibraryFiles): boolean {
  if (typeof manifest.name !== "string" || manifest.name === "" || manifest.private === true) return false;
  const entry = entryOf(folder, manifest, files);
  if (!entry && !givesOut(manifest)) return false;
  return !isStarted(manifest, entry) && !(entry && listens(entry));
}

interface Manifest {
  readonly name?: unknown;
  readonly private?: unknown;
  readonly main?: unknown;
  readonly module?: unknown;
  readonly exports?: unknown;
  readonly browser?: unknown;
  readonly types?: unknown;
  readonly files?: unknown;
  readonly bin?: unknown;
  readonly scripts?: unknown;
  readonly dependencies?: unknown;
  readonly devDependencies?: unknown;
  readonly peerDependencies?: unknown;
}

/** The versions of a package that the nearest package.json asks for, such as `^3.14.0`; `undefined` where it asks for none. */
export function dependencyRange(path: string, name: string, files: LibraryFiles): string | undefined {
  const manifest = manifestAbove(path, files)?.manifest;
  for (const group of [manifest?.dependencies, manifest?.devDependencies, manifest?.peerDependencies]) {
    const range = isRecord(group) && Object.hasOwn(group, name) ? group[name] : undefined;
    if (typeof range === "string") return range;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The nearest package.json that says more than how its folder's modules are written, as `{ "type": "module" }` does. */
function manifestAbove(path: string, files: LibraryFiles) {
  let at = posix.dirname(path);
  for (;;) {
    const folder = at === "." ? "" : `${at}/`;
    const text = files.manifestAt(`${folder}package.json`);
    const manifest = text === undefined ? undefined : parseManifest(text);
    if (manifest && !isMarker(manifest)) return { folder, manifest };
    if (folder === "") return undefined;
    at = posix.dirname(at);
  }
}

/** A manifest that does not parse names no package, and hides those above. */
function parseManifest(text: string): Manifest {
  const nothing = { name: "" };
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : nothing;
  } catch (error) {
    if (error instanceof SyntaxError) return nothing;
    throw error;
  }
}

function isMarker(manifest: Manifest): boolean {
  return ["name", "private", "version", "scripts", "dependencies"].every((field) => !Object.hasOwn(manifest, field));
}

const outlets = ["main", "module", "exports", "browser", "types"] as const;

function givesOut(manifest: Manifest): boolean {
  if (outlets.some((field) => isFilled(manifest, field))) return true;
  return Array.isArray(manifest.files) && manifest.files.length > 0 && manifest.bin === undefined;
}

/** Whether the field names a file; `exports` may name several. */
function isFilled(manifest: Manifest, field: (typeof outlets)[number]): boolean {
  const value = manifest[field];
  if (field === "exports" && typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return typeof value === "string" && value !== "";
}

/** The script that a package is loaded by, where it is at hand: `path` is how the manifest would name it. */
function entryOf(folder: string, { main }: Manifest, files: LibraryFiles) {
  const named = typeof main === "string" && main !== "" ? posix.normalize(main).replace(/\/$/, "") : "index";
  const candidates = ["", ".js", ".ts", ".mjs", ".cjs", "/index.js", "/index.ts"].map((ending) => named + ending);
  const found = candidates.find((each) => files.has(folder + each) && /\.[cm]?[jt]s$/.test(each));
  return found === undefined ? undefined : { path: found, module: files.scriptAt(folder + found) };
}

interface Entry {
  readonly path: string;
  readonly module: Module | undefined;
}

/**
 * A `start` script runs an application where nothing else is given out. `npm init` writes `"main": "index.js"` for every
 * package, so a `main` that does not exist, or that the script itself runs and that exports nothing, gives nothing out either.
 */
function isStarted(manifest: Manifest, entry: Entry | undefined): boolean {
  const scripts: { readonly start?: unknown } = Object(manifest.scripts);
  const { start } = scripts;
  if (typeof start !== "string" || start === "") return false;
  if (outlets.some((field) => field !== "main" && isFilled(manifest, field))) return false;
  if (!isFilled(manifest, "main")) return !entry;
  if (!entry) return !built.test(String(manifest.main));
  const words = start.split(/[\s;&|]+/).map((word) => posix.normalize(word));
  const isRun = words.some((word) => word === entry.path || word === entry.path.replace(/\.[cm]?[jt]s$/, ""));
  return isRun && (!entry.module?.exportsAnything() || listenCalls(entry.module).length > 0);
}

/** Folders that hold what is built before a package is published. */
const built = /^(?:\.\/)?(?:dist|lib|build|out|cjs|esm?)\//;

/** Whether the entry opens a port and exports nothing, or opens it as soon as it is loaded. */
function listens({ module }: Entry): boolean {
  if (!module) return false;
  const calls = listenCalls(module);
  if (calls.length === 0 || !module.exportsAnything()) return calls.length > 0;
  return calls.some((call) => !module.tree.functionAround(call) && !isGuarded(call, module));
}

function listenCalls({ tree }: Module): readonly TSESTree.Node[] {
  return tree.nodes.filter(
    (node) =>
      node.type === "CallExpression" &&
      node.callee.type === "MemberExpression" &&
      plainKey(node.callee.property, node.callee.computed) === "listen",
  );
}

const runDirectly = /\b(?:require|import\.meta)\.main\b|\bmodule\.parent\b|\bprocess\.argv\b/;

/** `if (require.main === module) app.listen(80);` */
function isGuarded(call: TSESTree.Node, { tree, text }: Module): boolean {
  for (let at = tree.parentOf(call); at; at = tree.parentOf(at)) {
    if (at.type === "IfStatement" && runDirectly.test(text.slice(...at.test.range))) return true;
  }
  return false;
}
