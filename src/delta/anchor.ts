import type { FileChange, Hunk } from "../model/change-set.ts";
import type { Finding } from "../model/finding.ts";
import type { Anchor } from "../model/report.ts";

/**
 * Where a comment about the finding may stand. GitHub takes comments only on lines inside one hunk and rejects the whole
 * review for one bad anchor (GITHUB.md B17–B19), so lines are clamped to the hunk that holds the first of them, else to the
 * first hunk that holds any of them.
 */
export function anchorOf(finding: Finding, change: FileChange | undefined): Anchor {
  if (!change?.after) return { kind: "summary" };
  const { startLine, endLine } = finding.region;
  const touching = change.hunks.filter(
    (hunk) => hunk.newLines > 0 && hunk.newStart <= endLine && startLine <= lastLine(hunk),
  );
  const hunk = touching.find(({ newStart }) => newStart <= startLine) ?? touching[0];
  if (!hunk) return { kind: "file" };
  return {
    kind: "lines",
    startLine: Math.max(startLine, hunk.newStart),
    endLine: Math.min(endLine, lastLine(hunk)),
  };
}

/** The last line at head that the hunk shows. */
function lastLine({ newStart, newLines }: Hunk): number {
  return newStart + newLines - 1;
}
