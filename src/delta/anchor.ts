import type { FileChange, Hunk } from "../model/change-set.ts";
import type { Finding } from "../model/finding.ts";
import type { Anchor } from "../model/report.ts";

/**
 * Where a comment about the finding may stand. GitHub takes comments only on lines inside one hunk and rejects the whole
 * review for one bad anchor (GITHUB.md B17–B19), so lines are clamped to the hunk that holds the first of them.
 */
export function anchorOf(finding: Finding, change: FileChange | undefined): Anchor {
  if (!change?.after) return { kind: "summary" };
  const { startLine, endLine } = finding.region;
  const hunk = change.hunks.find((each) => holds(each, startLine));
  if (!hunk) return { kind: "file" };
  return { kind: "lines", startLine, endLine: Math.min(endLine, hunk.newStart + hunk.newLines - 1) };
}

function holds({ newStart, newLines }: Hunk, line: number): boolean {
  return line >= newStart && line < newStart + newLines;
}

/** The lines at head that the change added. */
export function addedLines(change: FileChange): ReadonlySet<number> {
  const added = new Set<number>();
  for (const hunk of change.hunks) {
    let line = hunk.newStart;
    for (const { kind } of hunk.lines) {
      if (kind === "added") added.add(line);
      if (kind !== "removed") line++;
    }
  }
  return added;
}
