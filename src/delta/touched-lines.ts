import type { FileChange, HunkLine } from "../model/change-set.ts";
import type { Place } from "../model/place.ts";

/** The lines at head that the change added. */
export function addedLines(change: FileChange): ReadonlySet<number> {
  return linesOf(change, "added");
}

/** The lines at the merge-base that the change removed. */
export function removedLines(change: FileChange): ReadonlySet<number> {
  return linesOf(change, "removed");
}

function linesOf(change: FileChange, wanted: "added" | "removed"): ReadonlySet<number> {
  const other: HunkLine["kind"] = wanted === "added" ? "removed" : "added";
  const lines = new Set<number>();
  for (const hunk of change.hunks) {
    let line = wanted === "added" ? hunk.newStart : hunk.oldStart;
    for (const { kind } of hunk.lines) {
      if (kind === wanted) lines.add(line);
      if (kind !== other) line++;
    }
  }
  return lines;
}

/** Tells whether the first line of a place is among the `lines` of its file. */
export function touches(
  files: readonly FileChange[],
  pathOf: (file: FileChange) => string,
  lines: (file: FileChange) => ReadonlySet<number>,
): (place: Place) => boolean {
  const byPath = new Map(files.map((file) => [pathOf(file), file]));
  const known = new Map<string, ReadonlySet<number>>();
  return ({ path, region, commit }) => {
    if (commit !== undefined) return false;
    const file = byPath.get(path);
    const touched = known.get(path) ?? (file && lines(file));
    if (touched) known.set(path, touched);
    return touched?.has(region.startLine) ?? false;
  };
}
