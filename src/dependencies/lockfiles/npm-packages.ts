import type { SourceFile } from "../../model/change-set.ts";
import type { DirectDependency, GraphProblem, GraphRoot, PackageSource } from "../../model/lock-graph.ts";
import type { Range } from "../../model/place.ts";
import { type Draft, manifestBeside, type Use } from "./draft.ts";
import { isTrueAt, itemsOf, type Located, memberOf, membersOf, rangeAt, textAt, textOf } from "./located.ts";
import { NpmFolders, nameOfFolder } from "./npm-folders.ts";
import { quote } from "./problems.ts";
import { dependenciesIn } from "./read-manifest.ts";
import { sourceOf } from "./source-of.ts";
import { workspaceTest } from "./workspace-test.ts";

/** What a version of npm's lockfile says. `isExhausted`: it asks for more look-ups than any project does. */
export interface NpmContent {
  readonly drafts: readonly Draft[];
  readonly roots?: readonly GraphRoot[];
  readonly problems: readonly GraphProblem[];
  readonly isExhausted: boolean;
}

interface Entry {
  readonly folder: string;
  readonly key: Range;
  readonly node: Located;
  /** The folder that a link leads to. */
  readonly target?: string;
}

/** Reads `packages` of versions 2 and 3, whose keys are folders: `""` is the project, one without `node_modules` a folder of it. */
export function readNpmPackages(file: SourceFile, packages: Located): NpmContent {
  const problems: GraphProblem[] = [];
  const entries = entriesOf(packages, problems);
  const folders = new NpmFolders(entries);
  const find: Find = (from, name) => {
    const found = folders.find(from, name);
    const entry = found === undefined ? undefined : entries.get(found);
    return entry && isFollowed(entry, entries) ? entry.target : found;
  };
  const isWorkspace = workspaceTest(globsOf(entries.get("")?.node));
  const all = [...entries.values()];
  const roots = all
    .filter(({ folder }) => folder === "" || (nameOfFolder(folder) === undefined && isWorkspace(folder)))
    .map((entry) => toRoot(file, entry, find));
  const drafts: Draft[] = [];
  for (const entry of all) {
    if (entry.folder === "" || isFollowed(entry, entries)) continue;
    const draft = toDraft(
      entry,
      nameOfFolder(entry.folder) === undefined && ownSource(isWorkspace(entry.folder)),
      find,
    );
    if (typeof draft === "string") problems.push({ message: draft, range: entry.key });
    else drafts.push(draft);
  }
  return { drafts, ...(roots.length > 0 && { roots }), problems, isExhausted: folders.isExhausted };
}

/** The id of what is found for a name in a folder. A link stands for the folder that it leads to. */
type Find = (from: string, name: string) => string | undefined;

function entriesOf(packages: Located, problems: GraphProblem[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [folder, { key, node }] of membersOf(packages)) {
    if ("members" in node) entries.set(folder, { folder, key, node, ...targetOf(node) });
    else problems.push({ message: `${quote(folder)} is not an object`, range: key });
  }
  return entries;
}

/** Whether the entry is a link to a folder that has an entry too, which then says all. */
function isFollowed({ target }: Entry, entries: ReadonlyMap<string, Entry>): boolean {
  return target !== undefined && entries.has(target);
}

function ownSource(isWorkspace: boolean): PackageSource {
  return isWorkspace ? "workspace" : "link";
}

function targetOf(node: Located): { readonly target?: string } {
  const resolved = textAt(node, "resolved");
  return isTrueAt(node, "link") && resolved !== undefined ? { target: resolved.replace(/^\.\//, "") } : {};
}

function globsOf(root: Located | undefined): readonly string[] {
  const workspaces = memberOf(root, "workspaces");
  return itemsOf(memberOf(workspaces, "packages") ?? workspaces).flatMap((item) => textOf(item) ?? []);
}

function toRoot(file: SourceFile, { folder, node }: Entry, find: Find): GraphRoot {
  const name = textAt(node, "name");
  const version = textAt(node, "version");
  const dependencies = dependenciesIn(node).map((each): DirectDependency => {
    const target = find(folder, each.name);
    return target === undefined ? each : { ...each, target };
  });
  return {
    path: manifestBeside(file.path, folder),
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    dependencies,
  };
}

/** The package of an entry, or what is wrong with it. */
function toDraft({ folder, key, node, target }: Entry, own: PackageSource | false, find: Find): Draft | string {
  const alias = nameOfFolder(folder) ?? folder.slice(folder.lastIndexOf("/") + 1);
  // An alias is installed in a folder of another name, which `name` then tells.
  const name = textAt(node, "name") ?? alias;
  const version = textAt(node, "version");
  if (version === undefined && !own && target === undefined) return `${quote(folder)} has no version`;
  const resolved = textAt(node, "resolved");
  const integrity = textAt(node, "integrity");
  const deprecated = textAt(node, "deprecated");
  const bundled = isTrueAt(node, "inBundle");
  const source = target === undefined ? sourceOf(resolved) : "link";
  return {
    id: folder,
    name,
    ...(name !== alias && !own && { alias }),
    version: version ?? "",
    ...(resolved !== undefined && { resolved }),
    ...(integrity !== undefined && { integrity }),
    source: own || (bundled ? "bundled" : source),
    bundled,
    ...(isTrueAt(node, "hasInstallScript") && { hasInstallScript: true }),
    ...(deprecated !== undefined && { deprecated }),
    uses: usesOf(folder, node, find),
    claims: {
      development: isTrueAt(node, "dev"),
      optional: isTrueAt(node, "optional") || isTrueAt(node, "devOptional"),
      peer: isTrueAt(node, "peer"),
    },
    range: rangeAt(node, "version") ?? key,
    places: placesOf(node),
  };
}

/** Where an entry writes what it is fetched from. */
export function placesOf(node: Located): Draft["places"] {
  const resolved = rangeAt(node, "resolved");
  const integrity = rangeAt(node, "integrity");
  return { ...(resolved && { resolved }), ...(integrity && { integrity }) };
}

const fields = [
  ["dependencies", {}],
  ["optionalDependencies", { optional: true }],
  ["peerDependencies", { peer: true }],
] as const;

function usesOf(folder: string, node: Located, find: Find): readonly Use[] {
  const peers = memberOf(node, "peerDependenciesMeta");
  return fields.flatMap(([field, kind]) =>
    [...membersOf(memberOf(node, field)).keys()].flatMap((name) => {
      const id = find(folder, name);
      if (id === undefined) return [];
      return [
        {
          id,
          ...kind,
          ...(field === "peerDependencies" && isTrueAt(memberOf(peers, name), "optional") && { optional: true }),
        },
      ];
    }),
  );
}
