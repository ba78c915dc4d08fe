import type { FileChange, HunkLine } from "../model/change-set.ts";

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
