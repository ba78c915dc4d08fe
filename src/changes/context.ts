import type { SourceFile } from "../model/change-set.ts";
import { foldersAbove } from "../model/folders-above.ts";
import { dependencySeeds, isDependencyFile } from "./dependency-seeds.ts";
import { extensions, isCode, localImports, type Paths } from "./local-imports.ts";

/** Files that usually start a program or mount its routers, without extension and relative to a package's folder. */
const entries = ["", "src/", "lib/"].flatMap((folder) =>
  ["app", "server", "index", "main", "app.module", "middleware"].map((stem) => folder + stem),
);

/** What says how a package's modules are found and started. */
const manifests = ["package.json", "tsconfig.json", "jsconfig.json"];

/**
 * The files to read before anything is known of the changed ones but their paths: manifests and likely entry files of the
 * packages that the changed code lies in, what git and Docker are told to ignore around a change that this matters to, and what
 * belongs to changed manifests and lockfiles. Other changes need none.
 */
export function contextSeeds(changed: readonly string[], paths: Paths): readonly string[] {
  // Lockfiles are large and come last.
  return [...new Set([...codeSeeds(changed, paths), ...dependencySeeds(changed, paths)])];
}

function codeSeeds(changed: readonly string[], paths: Paths): readonly string[] {
  const folders = [...new Set(changed.filter(isCode).flatMap((path) => packageFolders(path, paths)))];
  const known = new Set(changed);
  // Manifests come first: where there is no room for all, whether a package is a library matters most, and they are small.
  const seeds = [
    ...inFolders(folders, manifests),
    ...changed.flatMap(ignoreFilesOf),
    ...inFolders(folders, [...entries.flatMap(withExtensions), "bin/www"]),
  ];
  return [...new Set(seeds)].filter((path) => paths.has(path) && !known.has(path));
}

function inFolders(folders: readonly string[], names: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => names.map((name) => folder + name));
}

/** Whether files around a changed one can matter. */
export function hasContext(path: string): boolean {
  return isCode(path) || isDependencyFile(path) || ignoreFilesOf(path).length > 0;
}

/** The files that say which others git, or the build of an image, leaves out, and the manifests that say whether there are any. */
function ignoreFilesOf(path: string): readonly string[] {
  const above = foldersAbove(path);
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (isCode(path) || name === "package.json") return inFolders(above, [".gitignore"]);
  if (name === ".gitignore") return inFolders(above, ["package.json", ".gitignore"]);
  if (!/(?:docker|container)file/i.test(name)) return [];
  return [`${path}.dockerignore`, ...inFolders(above, ["package.json", ".gitignore", ".dockerignore"])];
}

/** The folders above `path` that hold a package.json, nearest first, and the root. */
function packageFolders(path: string, paths: Paths): readonly string[] {
  return foldersAbove(path).filter((folder) => folder === "" || paths.has(`${folder}package.json`));
}

function withExtensions(stem: string): readonly string[] {
  return extensions.map((extension) => `${stem}.${extension}`);
}

/**
 * The next files worth reading around those that are known: what they import, then manifests and entry files. Calling it again
 * with what was read goes one import deeper; the answer is empty once nothing is left.
 */
export function chooseContext(known: readonly SourceFile[], paths: Paths): readonly string[] {
  const have = new Set(known.map(({ path }) => path));
  const imported = known.flatMap((file) => localImports(file, paths));
  const wanted = new Set([...imported, ...codeSeeds([...have], paths)]);
  return [...wanted].filter((path) => !have.has(path));
}
