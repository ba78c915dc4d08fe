import type { SourceFile } from "../../model/change-set.ts";
import type { DirectDependency, GraphProblem, GraphRoot, LockGraph, PackageSource } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Skipped } from "../../model/skipped.ts";
import { buildGraph } from "./build-graph.ts";
import { type Draft, manifestBeside, type Use } from "./draft.ts";
import { isTrueAt, type Located, type LocatedMember, memberOf, membersOf, rangeAt, textAt, textOf } from "./located.ts";
import { quote, repeatedKeys, toSkipped } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";
import { sourceOf } from "./source-of.ts";
import { toPattern, YarnPatterns } from "./yarn-patterns.ts";

/**
 * Reads the lockfile of Yarn 2 and later. It names the workspaces and what they ask for, but not what of that is for
 * development: that their manifests tell. Where one is not known, all counts as production.
 */
export function readYarnBerry(file: SourceFile, manifests: readonly Manifest[]): LockGraph | Skipped {
  const read = readYaml(file.text);
  if (!("root" in read)) return toSkipped(file, read, "a lockfile of Yarn");
  const formatVersion = textAt(memberOf(read.root, "__metadata"), "version");
  const entries = [...membersOf(read.root)].filter(([key]) => key !== "__metadata");
  const patterns = new YarnPatterns();
  const problems: GraphProblem[] = [];
  const found: Entry[] = [];
  for (const [key, member] of entries) {
    const entry = toEntry(key, member);
    if (typeof entry === "string") problems.push({ message: entry, range: member.key });
    else {
      found.push(entry);
      for (const pattern of key.split(/,\s*/)) patterns.add(pattern, entry.id);
    }
  }
  const own = new Map(manifests.map((manifest) => [manifest.file.path, manifest]));
  const roots = found.flatMap((entry) => (entry.folder === undefined ? [] : [toRoot(file, entry, own, patterns)]));
  return buildGraph({
    kind: "yarn-berry",
    ...(formatVersion !== undefined && { formatVersion }),
    file,
    drafts: withPatches(found.filter(({ folder }) => folder !== ".").map((entry) => toDraft(entry, patterns))),
    ...(roots.length > 0 && { roots }),
    problems: [...repeatedKeys(read.repeated), ...problems],
  });
}

interface Entry extends LocatedMember {
  /** Its resolution, which Yarn calls a locator. */
  readonly id: string;
  readonly alias: string;
  readonly name: string;
  /** What the resolution says after the name: `npm:4.17.21`, `workspace:packages/api`. */
  readonly reference: string;
  /** The folder of a workspace, `.` for the project's. */
  readonly folder?: string;
}

function toEntry(key: string, member: LocatedMember): Entry | string {
  const id = textAt(member.node, "resolution");
  if (id === undefined) return `${quote(key)} has no resolution`;
  const { name, range: reference } = toPattern(id);
  if (textAt(member.node, "version") === undefined) return `${quote(key)} has no version`;
  const folder = reference.startsWith("workspace:") ? reference.slice("workspace:".length) : undefined;
  return { ...member, id, alias: toPattern(key).name, name, reference, ...(folder !== undefined && { folder }) };
}

function toRoot(
  file: SourceFile,
  { node, name, folder }: Entry,
  manifests: ReadonlyMap<string, Manifest>,
  patterns: YarnPatterns,
): GraphRoot {
  const path = manifestBeside(file.path, folder);
  const manifest = manifests.get(path);
  const groups = new Map(manifest?.dependencies.map((each) => [each.name, each.group]));
  const optional = memberOf(node, "dependenciesMeta");
  const dependencies = [...membersOf(memberOf(node, "dependencies"))].map(
    ([asked, { node: member }]): DirectDependency => {
      const range = textOf(member) ?? "";
      const target = patterns.find(asked, range);
      const isOptional = isTrueAt(memberOf(optional, asked), "optional");
      return {
        name: asked,
        // Where the manifest writes no protocol, the lockfile adds the one of the registry.
        range: range.replace(/^npm:(?=[^@]*$)/, ""),
        group: groups.get(asked) ?? (isOptional ? "optional" : "production"),
        ...(target !== undefined && { target }),
        place: member.range,
      };
    },
  );
  return { path, name, ...(manifest?.version !== undefined && { version: manifest.version }), dependencies };
}

function toDraft({ id, alias, name, reference, node, key, folder }: Entry, patterns: YarnPatterns): Draft {
  const checksum = textAt(node, "checksum");
  const place = rangeAt(node, "checksum");
  const resolution = rangeAt(node, "resolution");
  const source = folder === undefined ? toSource(reference) : "workspace";
  return {
    id,
    name,
    ...(alias !== name && { alias }),
    version: folder === undefined ? (textAt(node, "version") ?? "") : "",
    resolved: reference,
    ...(checksum !== undefined && { integrity: checksum }),
    source,
    uses: folder === undefined ? usesOf(node, patterns) : [],
    range: rangeAt(node, "version") ?? key,
    places: { ...(resolution && { resolved: resolution }), ...(place && { integrity: place }) },
  };
}

/** `npm:1.0.0` may name another registry's archive: `npm:1.0.0::__archiveUrl=https%3A…`. A patch is of what it patches. */
function toSource(reference: string): PackageSource {
  if (/^(?:npm|patch):/.test(reference)) return "registry";
  return /^https?:/.test(reference) && /#commit=/.test(reference) ? "git" : sourceOf(reference);
}

function usesOf(node: Located, patterns: YarnPatterns): Use[] {
  const meta = memberOf(node, "dependenciesMeta");
  return [...membersOf(memberOf(node, "dependencies"))].flatMap(([name, { node: member }]) => {
    const id = patterns.find(name, textOf(member) ?? "");
    if (id === undefined) return [];
    return [{ id, ...(isTrueAt(memberOf(meta, name), "optional") && { optional: true }) }];
  });
}

/** Yarn installs its own patch of some packages wherever they are asked for, which no entry says. */
function withPatches(drafts: readonly Draft[]): readonly Draft[] {
  const patches = new Map<string, string>();
  for (const { id, name, version, resolved } of drafts) {
    if (resolved?.includes("builtin<")) patches.set(`${name}@npm:${version}`, id);
  }
  return drafts.map((draft) => {
    const patch = patches.get(draft.id);
    return patch === undefined ? draft : { ...draft, uses: [...draft.uses, { id: patch }] };
  });
}
