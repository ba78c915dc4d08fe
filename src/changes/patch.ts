import { structuredPatch } from "diff";
import type { Hunk, HunkLine } from "../model/change-set.ts";

/** Edits beyond which an exact line diff is not worth its cost, a second: all from the first to the last is then replaced. */
const mostEdits = 4_000;
const contextLines = 3;

/** The hunks between two texts, with three lines of context. Very different texts give a single one. */
export function diffTexts(before: string, after: string): readonly Hunk[] {
  if (before === after) return [];
  const patch = structuredPatch("a", "b", before, after, "", "", { context: contextLines, maxEditLength: mostEdits });
  return patch ? patch.hunks.map(toHunk) : [replaceDifference(linesOf(before), linesOf(after))];
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

/** One hunk from the first line that differs to the last. */
function replaceDifference(before: readonly string[], after: readonly string[]): Hunk {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const start = Math.max(0, head - contextLines);
  const below = before.slice(before.length - tail, before.length - Math.max(0, tail - contextLines));
  const lines = [
    ...before.slice(start, head).map((text): HunkLine => ({ kind: "context", text })),
    ...before.slice(head, before.length - tail).map((text): HunkLine => ({ kind: "removed", text })),
    ...after.slice(head, after.length - tail).map((text): HunkLine => ({ kind: "added", text })),
    ...below.map((text): HunkLine => ({ kind: "context", text })),
  ];
  const oldLines = lines.filter(({ kind }) => kind !== "added").length;
  const newLines = lines.filter(({ kind }) => kind !== "removed").length;
  return {
    oldStart: start + Math.min(1, oldLines),
    oldLines,
    newStart: start + Math.min(1, newLines),
    newLines,
    lines,
  };
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}
