import type { SourceFile } from "../../model/change-set.ts";
import type { DirectDependency, GraphProblem, GraphRoot } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Range } from "../../model/place.ts";
import { type Draft, manifestBeside } from "./draft.ts";
import { isTrueAt, type Located, memberOf, membersOf, rangeAt, textAt } from "./located.ts";
import { NpmFolders } from "./npm-folders.ts";
import { type NpmContent, placesOf } from "./npm-packages.ts";
import { quote } from "./problems.ts";
import { sourceOf } from "./source-of.ts";

interface Entry {
  readonly folder: string;
  readonly name: string;
  readonly key: Range;
  readonly node: Located;
}

/** Reads `dependencies` of version 1, which are nested as the folders are. What the project asks for only its manifest tells. */
export function readNpmDependencies(file: SourceFile, root: Located, manifest: Manifest | undefined): NpmContent {
  const problems: GraphProblem[] = [];
  const entries = entriesOf(root, problems);
  const folders = new NpmFolders(entries);
  const drafts: Draft[] = [];
  for (const entry of entries.values()) {
    const draft = toDraft(entry, folders, entries);
    if (draft) drafts.push(draft);
    else problems.push({ message: `${quote(entry.name)} has no version`, range: entry.key });
  }
  const roots = manifest && [toRoot(file, manifest, folders)];
  return { drafts, ...(roots && { roots }), problems, isExhausted: folders.isExhausted };
}

/** Every entry by the folder that npm installs it in. The list grows while it is walked, so that depth costs no stack. */
function entriesOf(root: Located, problems: GraphProblem[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const open: { readonly folder: string; readonly node: Located }[] = [{ folder: "", node: root }];
  for (const { folder, node } of open) {
    for (const [name, { key, node: member }] of membersOf(memberOf(node, "dependencies"))) {
      const below = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
      if (!("members" in member)) problems.push({ message: `${quote(name)} is not an object`, range: key });
      else if (below.length > longestFolder)
        problems.push({ message: `${quote(name)} is nested too deep`, range: key });
      else {
        entries.set(below, { folder: below, name, key, node: member });
        open.push({ folder: below, node: member });
      }
    }
  }
  return entries;
}

/** Longer than any file system takes. */
const longestFolder = 4_096;

function toRoot(file: SourceFile, manifest: Manifest, folders: NpmFolders): GraphRoot {
  return {
    path: manifestBeside(file.path),
    ...(manifest.name !== undefined && { name: manifest.name }),
    ...(manifest.version !== undefined && { version: manifest.version }),
    dependencies: manifest.dependencies.map(({ place: _, ...each }): DirectDependency => {
      const target = folders.find("", each.name);
      return target === undefined ? each : { ...each, target };
    }),
  };
}

function toDraft(
  { folder, name: alias, node }: Entry,
  folders: NpmFolders,
  entries: ReadonlyMap<string, Entry>,
): Draft | undefined {
  const written = textAt(node, "version");
  if (written === undefined) return undefined;
  const real = /^npm:((?:@[^/@]+\/)?[^@]+)@(.+)$/s.exec(written);
  const [name = alias, version = written] = real?.slice(1) ?? [];
  // What comes from no registry has its address for a version.
  const from = real ? undefined : sourceOf(written);
  const isElsewhere = from !== undefined && from !== "registry";
  const resolved = textAt(node, "resolved") ?? (isElsewhere ? written : undefined);
  const integrity = textAt(node, "integrity");
  const bundled = isTrueAt(node, "bundled");
  return {
    id: folder,
    name,
    ...(name !== alias && { alias }),
    version: isElsewhere ? "" : version,
    ...(resolved !== undefined && { resolved }),
    ...(integrity !== undefined && { integrity }),
    source: bundled ? "bundled" : isElsewhere ? from : sourceOf(resolved),
    bundled,
    uses: [...membersOf(memberOf(node, "requires")).keys()].flatMap((used) => {
      const id = folders.find(folder, used);
      if (id === undefined) return [];
      // `requires` does not tell which are optional: only what is used does.
      return [{ id, optional: isTrueAt(entries.get(id)?.node, "optional") }];
    }),
    claims: { development: isTrueAt(node, "dev"), optional: isTrueAt(node, "optional") },
    range: rangeAt(node, "version") ?? node.range,
    places: placesOf(node),
  };
}
