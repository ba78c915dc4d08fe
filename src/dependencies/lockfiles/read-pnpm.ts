import type { SourceFile } from "../../model/change-set.ts";
import type { GraphProblem, LockGraph, PackageSource } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Range } from "../../model/place.ts";
import type { Skipped } from "../../model/skipped.ts";
import { buildGraph } from "./build-graph.ts";
import type { Draft, Use } from "./draft.ts";
import { isTrueAt, type Located, memberOf, membersOf, rangeAt, textAt, textOf } from "./located.ts";
import { readPnpmImporters } from "./pnpm-importers.ts";
import { findPnpmKey, toPnpmKey, withoutPeers } from "./pnpm-keys.ts";
import { quote, repeatedKeys, toSkipped } from "./problems.ts";
import { readYaml } from "./read-yaml.ts";
import { sourceOf } from "./source-of.ts";

/** Reads pnpm's lockfile, of versions 5 to 9. Since version 9 `snapshots` says what is used, and `packages` what it is. */
export function readPnpm(file: SourceFile, manifests: readonly Manifest[]): LockGraph | Skipped {
  const read = readYaml(file.text);
  if (!("root" in read)) return toSkipped(file, read, "a lockfile of pnpm");
  const { root } = read;
  const formatVersion = textAt(root, "lockfileVersion");
  const major = Number.parseInt(formatVersion ?? "", 10);
  if (!(major >= 5 && major <= 9)) {
    return { path: file.path, reason: "not supported", detail: "its lockfileVersion is not one of 5 to 9" };
  }
  const entries = entriesOf(root);
  const problems: GraphProblem[] = [];
  const aliases = new Map<string, string>();
  const drafts: Draft[] = [];
  for (const [id, entry] of entries) {
    const draft = toDraft(id, entry, entries, aliases);
    if (typeof draft === "string") problems.push({ message: draft, range: entry.key });
    else drafts.push(draft);
  }
  const importers = readPnpmImporters(file, root, entries, manifests);
  for (const { dependencies } of importers.roots) {
    for (const { name, target } of dependencies) if (target !== undefined) aliases.set(target, name);
  }
  const named = drafts.map((draft) => {
    const alias = aliases.get(draft.id);
    return alias === undefined || alias === draft.name ? draft : { ...draft, alias };
  });
  return buildGraph({
    kind: "pnpm",
    ...(formatVersion !== undefined && { formatVersion }),
    file,
    drafts: [...importers.drafts, ...named],
    roots: importers.roots,
    problems: [...repeatedKeys(read.repeated), ...problems],
  });
}

interface Entry {
  readonly key: Range;
  /** What the package is. */
  readonly facts: Located | undefined;
  /** What it uses: before version 9 the same node. */
  readonly uses: Located;
}

function entriesOf(root: Located): ReadonlyMap<string, Entry> {
  const packages = membersOf(memberOf(root, "packages"));
  const snapshots = memberOf(root, "snapshots");
  if (!snapshots) {
    return new Map([...packages].map(([id, { key, node }]) => [id, { key, facts: node, uses: node }]));
  }
  const entries = new Map<string, Entry>();
  for (const [id, { key, node }] of membersOf(snapshots)) {
    const facts = packages.get(withoutPeers(id));
    entries.set(id, { key: facts?.key ?? key, facts: facts?.node, uses: node });
  }
  // What somebody took out of the snapshots is still there to be seen.
  const known = new Set([...entries.keys()].map(withoutPeers));
  for (const [id, { key, node }] of packages) {
    if (!known.has(id)) entries.set(id, { key, facts: node, uses: node });
  }
  return entries;
}

function toDraft(
  id: string,
  { key, facts, uses }: Entry,
  entries: ReadonlyMap<string, Entry>,
  aliases: Map<string, string>,
): Draft | string {
  const parts = toPnpmKey(id, facts);
  if (!facts || !("members" in facts)) return `${quote(id)} is not described`;
  if (!parts) return `${quote(id)} names no package`;
  const resolution = memberOf(facts, "resolution");
  const integrity = textAt(resolution, "integrity");
  const source = toSource(parts.version, resolution);
  const isAddress = /[/:]/.test(parts.version);
  const resolved = textAt(resolution, "tarball") ?? textAt(resolution, "repo") ?? textAt(resolution, "directory");
  const deprecated = textAt(facts, "deprecated");
  return {
    id,
    name: parts.name,
    version: isAddress ? "" : parts.version,
    ...(resolved !== undefined && { resolved }),
    ...(integrity !== undefined && { integrity }),
    source,
    ...(isTrueAt(facts, "requiresBuild") && { hasInstallScript: true }),
    ...(deprecated !== undefined && { deprecated }),
    uses: usesOf({ facts, uses }, entries, aliases),
    claims: {
      development: isTrueAt(facts, "dev"),
      optional: isTrueAt(facts, "optional") || isTrueAt(uses, "optional"),
    },
    range: key,
    places: placesOf(resolution),
  };
}

function placesOf(resolution: Located | undefined): Draft["places"] {
  const integrity = rangeAt(resolution, "integrity");
  const resolved = rangeAt(resolution, "tarball") ?? rangeAt(resolution, "repo");
  return { ...(resolved && { resolved }), ...(integrity && { integrity }) };
}

function toSource(version: string, resolution: Located | undefined): PackageSource {
  if (memberOf(resolution, "repo") || textAt(resolution, "type") === "git") return "git";
  if (memberOf(resolution, "directory")) return "file";
  const tarball = textAt(resolution, "tarball");
  return tarball === undefined && !/[/:]/.test(version) ? "registry" : sourceOf(tarball ?? version);
}

function usesOf(
  { facts, uses }: { readonly facts: Located; readonly uses: Located },
  entries: ReadonlyMap<string, Entry>,
  aliases: Map<string, string>,
): readonly Use[] {
  const peers = membersOf(memberOf(facts, "peerDependencies"));
  const meta = memberOf(facts, "peerDependenciesMeta");
  return (["dependencies", "optionalDependencies"] as const).flatMap((field) =>
    [...membersOf(memberOf(uses, field))].flatMap(([name, { node }]) => {
      const id = findPnpmKey(entries, name, textOf(node) ?? "");
      if (id === undefined) return [];
      aliases.set(id, name);
      const isOptional = field === "optionalDependencies" || isTrueAt(memberOf(meta, name), "optional");
      return [{ id, ...(peers.has(name) && { peer: true }), ...(isOptional && { optional: true }) }];
    }),
  );
}
