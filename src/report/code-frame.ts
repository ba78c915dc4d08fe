import type { Excerpt } from "../model/finding.ts";
import type { Region } from "../model/place.ts";
import { codeLine } from "./visible-text.ts";

/** A line of a code frame. `mark` is the span of `text` that the finding is about, in code units. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  readonly mark?: readonly [start: number, end: number];
}

/** Characters shown to the left of a mark that is too far right to be seen. */
const lead = 20;

/**
 * The lines of the excerpt, made visible and cut to `width` code units around the region. Empty without an excerpt, which
 * secrets never have.
 */
export function codeFrame(
  { excerpt, region }: { readonly excerpt?: Excerpt; readonly region: Region },
  width: number,
): readonly FrameLine[] {
  if (!excerpt) return [];
  const lines = excerpt.lines.map((raw, index): FrameLine => {
    const number = excerpt.startLine + index;
    const mark = markOf(raw, number, region);
    return { number, text: codeLine(raw), ...(mark && { mark }) };
  });
  const first = lines.find(({ mark }) => mark)?.mark?.[0] ?? 0;
  const isWide = (lines.find(({ mark }) => mark)?.mark?.[1] ?? 0) > width;
  const start = isWide ? Math.max(0, first - lead) : 0;
  return withoutBlankEnds(lines).map((line) => crop(line, start, width));
}

function withoutBlankEnds(lines: readonly FrameLine[]): readonly FrameLine[] {
  const isShown = ({ text, mark }: FrameLine) => mark !== undefined || text.trim() !== "";
  return lines.slice(Math.max(0, lines.findIndex(isShown)), lines.findLastIndex(isShown) + 1);
}

function markOf(raw: string, number: number, region: Region): readonly [number, number] | undefined {
  if (number < region.startLine || number > region.endLine) return undefined;
  const indent = raw.length - raw.trimStart().length;
  const start = number === region.startLine ? region.startColumn - 1 : indent;
  const end = number === region.endLine ? region.endColumn - 1 : raw.trimEnd().length;
  const from = codeLine(raw.slice(0, start)).length;
  if (start < raw.length) return end > start ? [from, codeLine(raw.slice(0, end)).length] : undefined;
  // An excerpt may have been cut before the region.
  return raw.trim() === "" ? undefined : [codeLine(raw.slice(0, indent)).length, codeLine(raw).trimEnd().length];
}

function crop({ number, text, mark }: FrameLine, start: number, width: number): FrameLine {
  const before = start > 0 && text.length > start ? "…" : "";
  const rest = text.slice(start);
  const room = width - before.length;
  const isCut = rest.length > room;
  const shown = before + (isCut ? `${rest.slice(0, Math.max(0, room - 1))}…` : rest).toWellFormed();
  if (!mark) return { number, text: shown };
  const shift = before.length - start;
  const from = Math.max(0, Math.min(mark[0] + shift, shown.length));
  const to = Math.max(from, Math.min(mark[1] + shift, shown.length));
  return { number, text: shown, ...(to > from && { mark: [from, to] as const }) };
}
