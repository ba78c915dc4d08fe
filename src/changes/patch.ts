import { structuredPatch } from "diff";
import type { Hunk, HunkLine } from "../model/change-set.ts";

/** Edits beyond which an exact line diff is not worth its cost: the file then counts as replaced. */
const mostEdits = 20_000;

/** The hunks between two texts, with three lines of context. Very different texts give one hunk that replaces the whole. */
export function diffTexts(before: string, after: string): readonly Hunk[] {
  if (before === after) return [];
  const patch = structuredPatch("a", "b", before, after, "", "", { context: 3, maxEditLength: mostEdits });
  return patch ? patch.hunks.map(toHunk) : [replaceAll(before, after)];
}

/**
 * The hunks of one file's patch as GitHub's API gives it, without file headers. Undefined where the patch does not hold what
 * its `@@` lines promise, as when it was cut.
 */
export function parsePatch(patch: string): readonly Hunk[] | undefined {
  const lines = patch.split("\n");
  const hunks: Hunk[] = [];
  for (let at = 0; at < lines.length; ) {
    const numbers = headLine.exec(lines[at] ?? "");
    if (!numbers) return undefined;
    const [oldStart, oldLines, newStart, newLines] = numbers.slice(1).map((number = "1") => Number(number));
    const hunk = { oldStart: oldStart ?? 0, oldLines: oldLines ?? 1, newStart: newStart ?? 0, newLines: newLines ?? 1 };
    const body = readBody(lines, at + 1, hunk);
    if (!body) return undefined;
    hunks.push({ ...hunk, lines: body.lines });
    at = body.end;
  }
  return hunks;
}

const headLine = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** The lines of one hunk: exactly as many as its head says, so that text which looks like a head cannot end it. */
function readBody(lines: readonly string[], start: number, { oldLines, newLines }: Omit<Hunk, "lines">) {
  const body: HunkLine[] = [];
  let [old, now, end] = [oldLines, newLines, start];
  for (; end < lines.length && (old > 0 || now > 0); end++) {
    const [line] = toHunkLine(lines[end] ?? "");
    if (!line) continue;
    if (line.kind !== "added") old--;
    if (line.kind !== "removed") now--;
    body.push(line);
  }
  while (lines[end]?.startsWith("\\") || (end === lines.length - 1 && lines[end] === "")) end++;
  return old === 0 && now === 0 ? { lines: body, end } : undefined;
}

interface LibraryHunk extends Omit<Hunk, "lines"> {
  readonly lines: readonly string[];
}

/** The library counts an empty side from the line after it; a `@@` line names the line before. */
function toHunk(hunk: LibraryHunk): Hunk {
  return {
    oldStart: hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart,
    oldLines: hunk.oldLines,
    newStart: hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart,
    newLines: hunk.newLines,
    lines: hunk.lines.flatMap(toHunkLine),
  };
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
    oldStart: Math.min(1, removed.length),
    oldLines: removed.length,
    newStart: Math.min(1, added.length),
    newLines: added.length,
    lines: [
      ...removed.map((text): HunkLine => ({ kind: "removed", text })),
      ...added.map((text): HunkLine => ({ kind: "added", text })),
    ],
  };
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
