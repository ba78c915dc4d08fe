import type { Range, Region } from "../../model/place.ts";

/** Turns offsets of one text into lines and columns; lines end at `\n`, `\r\n` or `\r`, as editors and GitHub count them. */
export interface LineTable {
  readonly count: number;
  lineAt(offset: number): number;
  regionOf(range: Range): Region;
  /** The line's text without its end; the empty string past the end. Lines count from 1. */
  textOf(line: number): string;
}

/** Builds the table of `text` once, in one pass. */
export function createLineTable(text: string): LineTable {
  const starts = [0];
  const lineEnd = /\r\n|\n|\r/g;
  while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);

  function lineAt(offset: number): number {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  const columnAt = (offset: number, line: number) => offset - (starts[line - 1] ?? 0) + 1;

  return {
    count: starts.length,
    lineAt,
    regionOf([start, end]) {
      const startLine = lineAt(start);
      const endLine = lineAt(end);
      return { startLine, startColumn: columnAt(start, startLine), endLine, endColumn: columnAt(end, endLine) };
    },
    textOf(line) {
      const start = starts[line - 1];
      if (start === undefined) return "";
      return text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, "");
    },
  };
}
