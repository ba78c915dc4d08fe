import { isBuiltin } from "node:module";
import { posix } from "node:path";
import type { SourceFile } from "../../model/change-set.ts";
import { readPackages } from "./own-packages.ts";

const endings = ["", ".ts", ".tsx", ".js", ".mjs", ".cjs", ".jsx", ".mts", ".cts"];
const indexes = ["ts", "js", "tsx", "jsx", "mjs", "cjs", "mts"].map((extension) => `/index.${extension}`);

/** The scripts at hand, and each package.json and tsconfig.json by its path; their texts are read when a name asks for them. */
export interface PathHost {
  has(path: string): boolean;
  readonly manifests: ReadonlyMap<string, SourceFile>;
}

/** Finds the file that a specifier names in the file `from`; `undefined` where that is none at hand. */
export type ResolvePath = (from: string, specifier: string) => string | undefined;

/** Finds files by relative specifiers, and by those that a package.json or tsconfig.json of the project explains. */
export function createPathResolver({ has, manifests }: PathHost): ResolvePath {
  let packages: ReturnType<typeof readPackages> | undefined;
  return (from, specifier) => {
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return fileAt(posix.join(posix.dirname(from), specifier), has);
    if (manifests.size === 0 || isBuiltin(specifier)) return undefined;
    packages ??= readPackages(manifests);
    return packages
      .candidates(from, specifier)
      .map((path) => fileAt(path, has))
      .find((path) => path !== undefined);
  };
}

/** The file that a path without its ending means; also `./x.js` for a source `./x.ts`. */
function fileAt(path: string, has: PathHost["has"]): string | undefined {
  const folder = path.replace(/\/$/, "");
  const source = path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const files =
    folder === path ? [...endings.map((ending) => `${path}${ending}`), source, source.replace(/ts$/, "tsx")] : [];
  return [...files, ...indexes.map((index) => posix.normalize(folder + index))].find(has);
}

/** The package and subpath of a bare specifier as API names write it: without `node:`, and by the name of what it stands in for. */
export function packageOf(specifier: string): string {
  const name = specifier.replace(/^node:/, "").replace(/^mz\/(?=fs$|child_process$|crypto$|dns$|zlib$)/, "");
  return name === "graceful-fs" ? "fs" : name;
}
