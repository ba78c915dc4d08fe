import type { Suggestion } from "../model/finding.ts";
import type { Problem } from "../model/rule.ts";
import type { CheckedText } from "./detection.ts";

/** The lines that the edits touch, whole and as they are after them; undefined without edits. They must not overlap. */
export function toSuggestion(edits: Problem["edits"], { text, lines }: CheckedText): Suggestion | undefined {
  const inOrder = (edits ?? []).toSorted((one, other) => one.range[0] - other.range[0]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return undefined;
  const { startLine } = lines.regionOf(first.range);
  const { endLine } = lines.regionOf(last.range);
  const start = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  const end = text.indexOf("\n", last.range[1]);
  let at = start;
  let changed = "";
  for (const { range, text: replacement } of inOrder) {
    changed += text.slice(at, range[0]) + replacement;
    at = range[1];
  }
  changed += text.slice(at, end < 0 ? text.length : end);
  return { startLine, endLine, lines: changed.split("\n").map((line) => line.replace(/\r$/, "")) };
}
