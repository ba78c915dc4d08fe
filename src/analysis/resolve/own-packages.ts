import { posix } from "node:path";
import type { SourceFile } from "../../model/change-set.ts";

/** The packages of a project, by their package.json and tsconfig.json. */
export interface OwnPackages {
  /** Where the file that a bare specifier names may lie, best first and without its ending. */
  candidates(from: string, specifier: string): readonly string[];
}

/** A prefix of specifiers, and the places that it stands for; `*` is the rest of the specifier. */
interface Alias {
  readonly folder: string;
  readonly pattern: string;
  readonly targets: readonly string[];
}

interface Named {
  readonly name: string;
  readonly folder: string;
  readonly entries: readonly string[];
}

/** More than projects have: manifests of a hostile change may name any number. */
const most = 2_000;

/** Reads the manifests; those that do not parse say nothing. */
export function readPackages(manifests: ReadonlyMap<string, SourceFile>): OwnPackages {
  const aliases: Alias[] = [];
  const named = new Map<string, Named>();
  for (const { path, text } of [...manifests.values()].slice(0, most)) {
    const folder = posix.dirname(path) === "." ? "" : `${posix.dirname(path)}/`;
    if (posix.basename(path) === "package.json") readPackage(parseObject(text), folder, { aliases, named });
    else aliases.push(...aliasesOf(parseObject(withoutComments(text)), folder));
  }
  // The alias of the nearest folder counts, and there the longest.
  const ordered = aliases
    .slice(0, most)
    .toSorted((one, other) => other.folder.length - one.folder.length || other.pattern.length - one.pattern.length);
  return {
    candidates: (from, specifier) => [
      ...ordered.filter(({ folder }) => from.startsWith(folder)).flatMap((alias) => aliased(alias, specifier)),
      ...packaged(named, specifier),
    ],
  };
}

type Json = Readonly<Record<string, unknown>>;

function parseObject(text: string): Json {
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** A tsconfig.json may hold comments and commas at the end; a text in quotes stays as it is. */
function withoutComments(text: string): string {
  const outside = text.replace(
    /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, quoted?: string) => quoted ?? "",
  );
  return outside.replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_, quoted?: string) => quoted ?? "");
}

function readPackage(manifest: Json, folder: string, into: { aliases: Alias[]; named: Map<string, Named> }): void {
  const { name, imports, main, module, source, exports } = manifest;
  for (const [pattern, value] of Object.entries(Object(imports))) {
    if (pattern.startsWith("#")) into.aliases.push({ folder, pattern, targets: placesIn(value, folder) });
  }
  if (typeof name !== "string" || name === "") return;
  const root: unknown = Object(exports)["."] ?? (typeof exports === "string" ? exports : undefined);
  const entries = [source, module, main, root].flatMap((each) => placesIn(each, folder));
  into.named.set(name, { name, folder, entries: entries.flatMap((entry) => [entry, sourceOf(entry)]) });
}

/** `dist/index.js` is built of `src/index.ts`, which is what a repository holds. */
function sourceOf(path: string): string {
  return path.replace(/(^|\/)(?:dist|lib|build|out)\/(?:cjs\/|esm\/)?/, "$1src/").replace(/\.[cm]?js$/, "");
}

function placesIn(value: unknown, folder: string, depth = 0): readonly string[] {
  if (typeof value === "string") return [posix.join(folder, value)];
  if (typeof value !== "object" || value === null || depth > 4) return [];
  return Object.values(value)
    .flatMap((each) => placesIn(each, folder, depth + 1))
    .slice(0, 10);
}

/** `paths` and `baseUrl` of a tsconfig.json. */
function aliasesOf({ compilerOptions }: Json, folder: string): readonly Alias[] {
  const { baseUrl, paths }: Json = Object(compilerOptions);
  const base = posix.join(folder, typeof baseUrl === "string" ? baseUrl : ".");
  const own = Object.entries(Object(paths)).map(([pattern, targets]) => ({
    ...{ folder, pattern },
    targets: placesIn(targets, base),
  }));
  return typeof baseUrl === "string" ? [...own, { folder, pattern: "*", targets: [posix.join(base, "*")] }] : own;
}

function aliased({ pattern, targets }: Alias, specifier: string): readonly string[] {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return specifier === pattern ? targets : [];
  const fits = specifier.startsWith(start) && specifier.endsWith(end) && specifier.length >= start.length + end.length;
  const rest = specifier.slice(start.length, specifier.length - end.length);
  return fits ? targets.map((target) => target.replace("*", () => rest)) : [];
}

/** `@shop/db` and `@shop/db/pool`, which are packages of the project themselves. */
function packaged(named: ReadonlyMap<string, Named>, specifier: string): readonly string[] {
  const [, name = "", rest] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  const own = named.get(name);
  if (!own) return [];
  if (rest !== undefined) return [`${own.folder}${rest}`, `${own.folder}src/${rest}`];
  return [...own.entries, `${own.folder}src/index`, `${own.folder}index`];
}
