import type { SourceFile } from "../model/change-set.ts";
import { dependencySeeds } from "./dependency-seeds.ts";
import { ancestors, extensions, isCode, localImports, type Paths } from "./local-imports.ts";

/** Files that usually start a program or mount its routers, without extension and relative to a package's folder. */
const entries = ["", "src/", "lib/"].flatMap((folder) =>
  ["app", "server", "index", "main", "app.module", "middleware"].map((stem) => folder + stem),
);

/** What says how a package's modules are found and started. */
const manifests = ["package.json", "tsconfig.json", "jsconfig.json"];

/**
 * The files to read before anything is known of the changed ones but their paths: manifests and likely entry files of the
 * packages that the changed code lies in, and what belongs to changed manifests and lockfiles. Other changes need none.
 */
export function contextSeeds(changed: readonly string[], paths: Paths): readonly string[] {
  // Lockfiles are large and come last.
  return [...new Set([...codeSeeds(changed, paths), ...dependencySeeds(changed, paths)])];
}

function codeSeeds(code: readonly string[], paths: Paths): readonly string[] {
  const folders = [...new Set(code.filter(isCode).flatMap((path) => packageFolders(path, paths)))];
  const known = new Set(code);
  // Manifests come first: where there is no room for all, whether a package is a library matters most, and they are small.
  return [manifests, [...entries.flatMap(withExtensions), "bin/www"]]
    .flatMap((names) => folders.flatMap((folder) => names.map((name) => folder + name)))
    .filter((path) => paths.has(path) && !known.has(path));
}

/** The folders above `path` that hold a package.json, nearest first, and the root. */
function packageFolders(path: string, paths: Paths): readonly string[] {
  return ancestors(path).filter((folder) => folder === "" || paths.has(`${folder}package.json`));
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
