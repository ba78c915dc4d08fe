import type { SourceFile } from "../../model/change-set.ts";
import type { DependencyGroup, DirectDependency } from "../../model/lock-graph.ts";
import type { Manifest, Override } from "../../model/manifest.ts";
import { isTrueAt, itemsOf, type Located, memberOf, membersOf, textAt, textOf } from "./located.ts";
import { readJson } from "./read-json.ts";

/** The lists of a manifest. Of a name in several of them the first counts. */
export const manifestGroups: readonly (readonly [field: string, group: DependencyGroup])[] = [
  ["optionalDependencies", "optional"],
  ["dependencies", "production"],
  ["devDependencies", "development"],
  ["peerDependencies", "peer"],
];

/** Reads a package.json; undefined where it is not a JSON object. What has not the shape that npm gives it is left out. */
export function readManifest(file: SourceFile): Manifest | undefined {
  const read = readJson(file.text);
  if (!("root" in read) || !("members" in read.root)) return undefined;
  const { root } = read;
  const name = textAt(root, "name");
  const version = textAt(root, "version");
  const workspaces = memberOf(root, "workspaces");
  return {
    file,
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    isPrivate: isTrueAt(root, "private"),
    isLibrary: isLibrary(root),
    dependencies: dependenciesIn(root),
    workspaces: itemsOf(memberOf(workspaces, "packages") ?? workspaces).flatMap((item) => textOf(item) ?? []),
    overrides: [
      ...overridesIn(memberOf(root, "overrides")),
      ...overridesIn(memberOf(root, "resolutions")),
      ...overridesIn(memberOf(memberOf(root, "pnpm"), "overrides")),
    ],
  };
}

/** The fields that tell what others get of a package. */
const published = ["main", "module", "exports", "bin", "types", "typings", "files", "publishConfig"];

function isLibrary(root: Located): boolean {
  return !isTrueAt(root, "private") && published.some((field) => memberOf(root, field) !== undefined);
}

/** The dependencies that the lists of a manifest, or of a lockfile's copy of it, name. */
export function dependenciesIn(node: Located | undefined): readonly DirectDependency[] {
  const found = new Map<string, DirectDependency>();
  for (const [field, group] of manifestGroups) {
    for (const [name, { node: member }] of membersOf(memberOf(node, field))) {
      const range = textOf(member);
      if (range === undefined || found.has(name)) continue;
      found.set(name, { name, range, group, place: member.range });
    }
  }
  return [...found.values()];
}

/** Overrides may be nested as deep as somebody writes them, so they are kept on a list and not on the stack. */
function overridesIn(node: Located | undefined): readonly Override[] {
  const found: Override[] = [];
  const open: { readonly path: readonly string[]; readonly node: Located | undefined }[] = [{ path: [], node }];
  for (let next = open.pop(); next; next = open.pop()) {
    const range = textOf(next.node);
    if (range !== undefined && next.node) found.push({ path: next.path, range, place: next.node.range });
    if (next.path.length >= deepestOverride) continue;
    for (const [name, { node: member }] of membersOf(next.node))
      open.push({ path: [...next.path, name], node: member });
  }
  return found;
}

const deepestOverride = 20;
