import { posix } from "node:path";

const endings = [
  "",
  ".ts",
  ".tsx",
  ".js",
  ".mjs",
  ".cjs",
  ".jsx",
  ".mts",
  ".cts",
  "/index.ts",
  "/index.js",
  "/index.tsx",
];

/** The file that a relative specifier names, among the files that are at hand; also `./x.js` for a source `./x.ts`. */
export function resolveModulePath(from: string, specifier: string, has: (path: string) => boolean): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const source = path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const candidates = [...endings.map((ending) => `${path}${ending}`), source];
  return candidates.find(has);
}

/** The package and subpath of a bare specifier as API names write it: without `node:`. */
export function packageOf(specifier: string): string {
  return specifier.replace(/^node:/, "");
}
