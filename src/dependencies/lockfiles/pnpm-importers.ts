import type { SourceFile } from "../../model/change-set.ts";
import type { DirectDependency, GraphRoot } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import { type Draft, manifestBeside } from "./draft.ts";
import { type Located, memberOf, membersOf, textAt, textOf } from "./located.ts";
import { findPnpmKey } from "./pnpm-keys.ts";
import { manifestGroups } from "./read-manifest.ts";

/** The project and its workspaces, and the packages that are folders of the repository. */
export interface PnpmImporters {
  readonly roots: readonly GraphRoot[];
  readonly drafts: readonly Draft[];
}

/** Reads `importers`, or the lists at the top of the lockfile that stand for the only one. */
export function readPnpmImporters(
  file: SourceFile,
  root: Located,
  keys: { has(key: string): boolean },
  manifests: readonly Manifest[],
): PnpmImporters {
  const importers = memberOf(root, "importers");
  const folders = importers
    ? [...membersOf(importers)].map(([folder, { node }]) => ({ folder, node }))
    : [{ folder: ".", node: root }];
  const links = new Map<string, Draft>();
  const isRoot = new Set(folders.map(({ folder }) => normalize(folder)));
  const byPath = new Map(manifests.map((manifest) => [manifest.file.path, manifest]));
  const roots = folders.map(({ folder, node }): GraphRoot => {
    const path = manifestBeside(file.path, normalize(folder));
    const { name, version } = byPath.get(path) ?? {};
    const dependencies = dependenciesOf(node).map((each): DirectDependency => {
      const target = findTarget(each, folder, keys);
      if (target?.startsWith("link:")) addLink(links, target, each, isRoot);
      return { ...each.dependency, ...(target !== undefined && { target }) };
    });
    return { path, ...(name !== undefined && { name }), ...(version !== undefined && { version }), dependencies };
  });
  return { roots, drafts: [...links.values()] };
}

interface Asked {
  readonly dependency: DirectDependency & { readonly place: NonNullable<DirectDependency["place"]> };
  /** What is installed: a version, a key or `link:` and a folder. */
  readonly value: string;
}

function dependenciesOf(importer: Located): readonly Asked[] {
  const specifiers = memberOf(importer, "specifiers");
  return manifestGroups.flatMap(([field, group]) =>
    [...membersOf(memberOf(importer, field))].flatMap(([name, { node }]) => {
      // Until version 5 the ranges stand apart, later with what is installed.
      const value = textOf(node) ?? textAt(node, "version");
      if (value === undefined) return [];
      const range = textAt(node, "specifier") ?? textAt(specifiers, name) ?? "";
      return [{ value, dependency: { name, range, group, place: memberOf(node, "version")?.range ?? node.range } }];
    }),
  );
}

function findTarget(
  { dependency, value }: Asked,
  folder: string,
  keys: { has(key: string): boolean },
): string | undefined {
  if (!value.startsWith("link:")) return findPnpmKey(keys, dependency.name, value);
  return `link:${normalize(`${folder}/${value.slice("link:".length)}`)}`;
}

function addLink(links: Map<string, Draft>, id: string, { dependency }: Asked, isRoot: ReadonlySet<string>): void {
  if (links.has(id)) return;
  const folder = id.slice("link:".length);
  links.set(id, {
    id,
    name: dependency.name,
    version: "",
    resolved: folder,
    source: isRoot.has(folder) ? "workspace" : "link",
    uses: [],
    range: dependency.place,
    places: {},
  });
}

/** A folder without `.` and with as few `..` as possible. */
function normalize(folder: string): string {
  const names: string[] = [];
  for (const name of folder.split("/")) {
    if (name === ".." && names.length > 0 && names.at(-1) !== "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
