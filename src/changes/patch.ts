import { structuredPatch } from "diff";
import type { Hunk, HunkLine } from "../model/change-set.ts";

/** Edits beyond which an exact line diff is not worth its cost: the file then counts as replaced. */
const mostEdits = 20_000;

/** The hunks between two texts, with three lines of context. Very different texts give one hunk that replaces the whole. */
export function diffTexts(before: string, after: string): readonly Hunk[] {
  if (before === after) return [];
  const patch = structuredPatch("a", "b", before, after, "", "", { context: 3, maxEditLength: mostEdits });
  return patch
    ? patch.hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.flatMap(toHunkLine) }))
    : [replaceAll(before, after)];
}

const kinds: Readonly<Record<string, HunkLine["kind"]>> = { " ": "context", "+": "added", "-": "removed" };

/** A line of a unified diff; "\ No newline at end of file" is none. */
function toHunkLine(line: string): HunkLine[] {
  const kind = kinds[line[0] ?? " "];
  return kind ? [{ kind, text: line.slice(1) }] : [];
}

function replaceAll(before: string, after: string): Hunk {
  const removed = linesOf(before);
  const added = linesOf(after);
  return {
    oldStart: 1,
    oldLines: removed.length,
    newStart: 1,
    newLines: added.length,
    lines: [
      ...removed.map((text): HunkLine => ({ kind: "removed", text })),
      ...added.map((text): HunkLine => ({ kind: "added", text })),
    ],
  };
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, "").split("\n");
}
