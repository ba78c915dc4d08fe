import { posix } from "node:path";
import type { SourceFile } from "../model/change-set.ts";
import { foldersAbove } from "../model/folders-above.ts";

/** Anything that can say whether a path exists at head. */
export interface Paths {
  has(path: string): boolean;
}

/** Whether the file is JavaScript or TypeScript, by its name. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** Extensions that a specifier may leave out, most likely first. */
export const extensions = ["ts", "js", "tsx", "jsx", "mts", "mjs", "cts", "cjs"] as const;

/**
 * The files of the repository that a file names: imports of a module, entries of a package.json. It errs on the side of
 * too many: a specifier in a comment counts too. Packages from the registry are none of them.
 */
export function localImports(file: SourceFile, paths: Paths): readonly string[] {
  const specifiers = posix.basename(file.path) === "package.json" ? packageEntries(file.text) : specifiersOf(file);
  const named = [...specifiers].flatMap((specifier) => {
    const found = candidates(file.path, specifier).find((path) => paths.has(path));
    return found === undefined ? ownPackage(specifier, paths) : [found];
  });
  return named.filter((path) => path !== file.path);
}

/** Folders in which repositories of several packages usually hold them. */
const packageFolders = ["packages", "libs", "apps", "modules", "services"];

/** The package.json and entry of another package of the repository: `@shop/db` in `packages/db`. */
function ownPackage(specifier: string, paths: Paths): readonly string[] {
  const [, name, rest] = /^(?:@[\w.-]{1,100}\/)?([\w.-]{1,100})(?:\/([^?]{1,200}))?$/.exec(specifier) ?? [];
  const folder = packageFolders.map((each) => `${each}/${name}/`).find((each) => paths.has(`${each}package.json`));
  if (folder === undefined || name === ".." || name === ".") return [];
  const stems = rest === undefined ? ["src/index", "index", "lib/index"] : [`src/${rest}`, rest];
  const entry = stems
    .flatMap((stem) => [`${folder}${stem}`, ...withExtension(`${folder}${stem}`), ...indexOf(`${folder}${stem}/`)])
    .find((path) => paths.has(path));
  return entry === undefined ? [`${folder}package.json`] : [`${folder}package.json`, entry];
}

/** Bounded repetitions, since the text may be hostile. */
const specifier =
  /\b(?:from|import|require(?:\.resolve)?)\s{0,20}(?:\(\s{0,20})?(?:"([^"\n]{1,300})"|'([^'\n]{1,300})'|`([^`$\n]{1,300})`)/g;

function specifiersOf(file: SourceFile): ReadonlySet<string> {
  if (!isCode(file.path) || file.minified) return new Set();
  return new Set([...file.text.matchAll(specifier)].map((match) => match[1] ?? match[2] ?? match[3] ?? ""));
}

/** What `main`, `module`, `bin` and `exports` of a package.json name; nothing where it does not parse. */
function packageEntries(text: string): ReadonlySet<string> {
  const manifest = parseObject(text);
  const named = ["main", "module", "bin", "exports"].flatMap((field) => strings(manifest[field], 5));
  return new Set(named.map((path) => (path.startsWith(".") ? path : `./${path}`)));
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function strings(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return Object.values(value).flatMap((each) => strings(each, depth - 1));
}

/** Where the file that `specifier` names may lie, best first. */
function candidates(importer: string, specifier: string): readonly string[] {
  return stems(importer, specifier)
    .map((stem) => posix.normalize(stem).replace(/\/$/, ""))
    .filter((stem) => stem !== ".." && !stem.startsWith("../"))
    .flatMap((stem) => (stem === "." ? indexOf("") : [stem, ...withExtension(stem), ...indexOf(`${stem}/`)]));
}

function stems(importer: string, specifier: string): readonly string[] {
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return [posix.join(posix.dirname(importer), specifier)];
  // The aliases that tsconfig `paths` and package.json `imports` usually hold; a wrong guess merely reads a file too many.
  const aliased =
    /^(?:@\/|~\/|#\/?)(.+)$/.exec(specifier)?.[1] ?? (specifier.startsWith("src/") ? specifier : undefined);
  const [, scope, rest] = /^[@~]([\w-]{1,100})\/(.{1,200})$/.exec(specifier) ?? [];
  const guesses = scope === undefined ? [aliased] : [`${scope}/${rest}`, rest];
  return guesses.flatMap((guess) =>
    guess === undefined ? [] : foldersAbove(importer).flatMap((folder) => [`${folder}src/${guess}`, folder + guess]),
  );
}

function withExtension(stem: string): readonly string[] {
  // TypeScript sources name their neighbour by the `.js` that it will become.
  const compiled = /^(.*)\.([cm]?)js(x?)$/.exec(stem);
  const sources = compiled ? [`${compiled[1]}.${compiled[2]}ts${compiled[3]}`, `${compiled[1]}.tsx`] : [];
  return [...sources, ...[...extensions, "json"].map((extension) => `${stem}.${extension}`)];
}

function indexOf(folder: string): readonly string[] {
  return extensions.map((extension) => `${folder}index.${extension}`);
}
