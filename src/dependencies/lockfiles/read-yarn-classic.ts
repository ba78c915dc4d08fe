import type { SourceFile } from "../../model/change-set.ts";
import type { GraphProblem, LockGraph } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Skipped } from "../../model/skipped.ts";
import { buildGraph } from "./build-graph.ts";
import type { Draft, Use } from "./draft.ts";
import { oddLines, quote, repeatedKeys, toSkipped } from "./problems.ts";
import { sourceOf } from "./source-of.ts";
import { readYarnEntries, type YarnEntry } from "./yarn-classic-entries.ts";
import { renamedTo, toPattern, YarnPatterns } from "./yarn-patterns.ts";

/** Reads the lockfile of Yarn 1, which knows neither the project nor its workspaces: only their manifests do. */
export function readYarnClassic(file: SourceFile, manifests: readonly Manifest[]): LockGraph | Skipped {
  const { entries, odd } = readYarnEntries(file.text);
  const [line] = odd;
  if (line && entries.length <= odd.length) {
    return toSkipped(file, { problem: "a line of another kind", at: line[0] }, "a lockfile of Yarn");
  }
  const patterns = new YarnPatterns();
  const ids = idsOf(entries);
  for (const [entry, id] of ids) for (const pattern of entry.patterns) patterns.add(pattern, id);
  const drafts: Draft[] = [];
  const problems: GraphProblem[] = [];
  for (const [entry, id] of ids) {
    const draft = toDraft(entry, id, patterns);
    if (draft) drafts.push(draft);
    else problems.push({ message: `${quote(entry.patterns[0] ?? "")} has no version`, range: entry.key });
  }
  return buildGraph({
    kind: "yarn-classic",
    formatVersion: "1",
    file,
    drafts,
    ...(manifests.length > 0 && { roots: manifests.map((manifest) => patterns.toRoot(manifest)) }),
    problems: [...oddLines(odd), ...repeatedKeys(repeatedIn(entries)), ...problems],
  });
}

/** An entry is known by its name and version; a second one of the same by its patterns. */
function idsOf(entries: readonly YarnEntry[]): ReadonlyMap<YarnEntry, string> {
  const ids = new Map<YarnEntry, string>();
  const used = new Set<string>();
  for (const entry of entries) {
    const short = `${toPattern(entry.patterns[0] ?? "").name}@${entry.fields.get("version")?.text ?? ""}`;
    const id = used.has(short) ? entry.patterns.join(", ") : short;
    used.add(id);
    ids.set(entry, id);
  }
  return ids;
}

function repeatedIn(entries: readonly YarnEntry[]) {
  const seen = new Set<string>();
  return entries
    .filter(({ patterns }) => {
      const isRepeated = patterns.some((pattern) => seen.has(pattern));
      for (const pattern of patterns) seen.add(pattern);
      return isRepeated;
    })
    .map(({ key }) => key);
}

function toDraft({ patterns, fields, lists }: YarnEntry, id: string, all: YarnPatterns): Draft | undefined {
  const version = fields.get("version");
  const { name: alias, range } = toPattern(patterns[0] ?? "");
  if (!version) return undefined;
  const name = renamedTo(range) ?? alias;
  const resolved = fields.get("resolved");
  const integrity = fields.get("integrity");
  const asked = sourceOf(range);
  return {
    id,
    name,
    ...(name !== alias && { alias }),
    version: version.text,
    ...(resolved && { resolved: resolved.text }),
    ...(integrity && { integrity: integrity.text }),
    source: asked === "registry" ? sourceOf(resolved?.text) : asked,
    uses: [
      ...usesOf(lists.get("dependencies"), all, {}),
      ...usesOf(lists.get("optionalDependencies"), all, { optional: true }),
    ],
    range: version.range,
    places: {
      ...(resolved && { resolved: resolved.range }),
      ...(integrity && { integrity: integrity.range }),
    },
  };
}

function usesOf(list: ReadonlyMap<string, string> | undefined, all: YarnPatterns, kind: Omit<Use, "id">): Use[] {
  return [...(list ?? [])].flatMap(([name, range]) => {
    const id = all.find(name, range);
    return id === undefined ? [] : [{ id, ...kind }];
  });
}
