import type { ChangeSet, FileChange } from "../model/change-set.ts";
import { type Finding, isSecret } from "../model/finding.ts";
import type { Skipped } from "../model/skipped.ts";
import { addedLines, removedLines, touches } from "./touched-lines.ts";

/** The findings of one review: `before` at the merge-base, `after` at head. */
export interface Sides {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** How the findings of two sides relate; `known` are those of head that stand on both. */
export interface Delta {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly known: readonly Finding[];
}

/**
 * Subtracts the findings at the merge-base from those at head. Equal ones (rule, file, snippet, function) are paired, those on
 * lines that the change left alone first; what is left at head is new. A finding on such a line whose function only got
 * another name is not new either. What is gone counts as fixed only where head was looked at.
 */
export function compareFindings(sides: Sides, { files, skipped }: Pick<ChangeSet, "files" | "skipped">): Delta {
  const renames = renamesOf(files);
  // A secret that moved to another file, or that another rule finds now, is no other secret.
  const keyOf = (finding: Finding, path: string) =>
    isSecret(finding) ? [finding.identity, ""] : [finding.rule, path, finding.identity, finding.symbol];
  const keys: Keys = {
    before: (finding) => keyOf(finding, renames.get(finding.path) ?? finding.path),
    after: (finding) => keyOf(finding, finding.path),
  };
  const isAdded = touches(files, ({ path }) => path, addedLines);
  const isRemoved = touches(files, ({ path, previousPath }) => previousPath ?? path, removedLines);

  const same = pair({ before: calmFirst(sides.before, isRemoved), after: calmFirst(sides.after, isAdded) }, keys);
  const calm = same.added.filter((finding) => !isAdded(finding));
  const renamed = pair({ before: same.fixed, after: calm }, withoutSymbol(keys));
  const moved = new Set(renamed.known);
  const wasSeen = seenAtHead(files, skipped);
  return {
    added: same.added.filter((finding) => !moved.has(finding)),
    fixed: renamed.fixed.filter(({ path }) => wasSeen(path)),
    known: [...same.known, ...renamed.known],
  };
}

/** The path at head of each file that existed before, by the path that it had then. */
export function renamesOf(files: readonly FileChange[]): ReadonlyMap<string, string> {
  return new Map(files.filter(({ before }) => before).map((file) => [file.previousPath ?? file.path, file.path]));
}

/** What makes two findings equal, for each side. */
type Keys = Readonly<Record<keyof Sides, (finding: Finding) => readonly string[]>>;

function withoutSymbol({ before, after }: Keys): Keys {
  return { before: (finding) => before(finding).slice(0, -1), after: (finding) => after(finding).slice(0, -1) };
}

/** Pairs the findings of both sides that have the same key, in order. */
function pair({ before, after }: Sides, keys: Keys): Delta {
  const old = Map.groupBy(before, (finding) => JSON.stringify(keys.before(finding)));
  const now = Map.groupBy(after, (finding) => JSON.stringify(keys.after(finding)));
  const groups = [...now].map(([key, group]) => ({ group, count: old.get(key)?.length ?? 0 }));
  return {
    known: groups.flatMap(({ group, count }) => group.slice(0, count)),
    added: groups.flatMap(({ group, count }) => withLastFingerprints(group, count)),
    fixed: [...old].flatMap(([key, group]) => group.slice(now.get(key)?.length ?? 0)),
  };
}

/** The findings from `count` on, with the fingerprints that the other side has not: those of the last in the file. */
function withLastFingerprints(group: readonly Finding[], count: number): readonly Finding[] {
  const inFileOrder = group.toSorted(
    (a, b) => a.region.startLine - b.region.startLine || a.region.startColumn - b.region.startColumn,
  );
  return group
    .slice(count)
    .map((finding, index) => ({ ...finding, fingerprint: (inFileOrder[count + index] ?? finding).fingerprint }));
}

function calmFirst(findings: readonly Finding[], isTouched: (finding: Finding) => boolean): readonly Finding[] {
  return findings.toSorted((a, b) => Number(isTouched(a)) - Number(isTouched(b)));
}

/** Tells for a path at the merge-base whether head was looked at in full there: it was read, or the file is gone. */
function seenAtHead(files: readonly FileChange[], skipped: readonly Skipped[]): (path: string) => boolean {
  const unseen = new Set(skipped.map(({ path }) => path));
  const seen = files.filter((file) => (file.after || file.status === "removed") && !unseen.has(file.path));
  const paths = new Set(seen.map((file) => file.previousPath ?? file.path));
  return (path) => paths.has(path);
}
