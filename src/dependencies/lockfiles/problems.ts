import type { SourceFile } from "../../model/change-set.ts";
import type { GraphProblem } from "../../model/lock-graph.ts";
import type { Range } from "../../model/place.ts";
import type { Skipped } from "../../model/skipped.ts";
import type { SyntaxProblem } from "./located.ts";

/** That a text is not of its format, with the line that shows it. A merge that nobody finished is said to be one. */
export function toSkipped(file: SourceFile, { problem, at }: SyntaxProblem, format: string): Skipped {
  const detail = `it is not ${format}: ${problem}, line ${lineAt(file.text, at)}`;
  return findConflict(file) ?? { path: file.path, reason: "syntax error", detail };
}

/** That git's marks of a conflict stand in the text: nobody knows which side would be installed. */
export function findConflict({ path, text }: SourceFile): Skipped | undefined {
  const at = text.startsWith("<<<<<<< ") ? 0 : text.indexOf("\n<<<<<<< ") + 1;
  if (at === 0 && !text.startsWith("<<<<<<< ")) return undefined;
  return { path, reason: "syntax error", detail: `it holds an unfinished merge, line ${lineAt(text, at)}` };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** More of them would only tell the same. */
const mostTold = 20;

/** Keys that are written twice: a reader may see the first, the package manager installs the last. */
export function repeatedKeys(repeated: readonly Range[]): readonly GraphProblem[] {
  return repeated.slice(0, mostTold).map((range) => ({ message: "its key is written twice", range }));
}

/** A name out of a hostile file, short enough to be shown. */
export function quote(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}

/** Lines that the package manager does not write: it would refuse the file, or guess. */
export function oddLines(lines: readonly Range[]): readonly GraphProblem[] {
  return lines.slice(0, mostTold).map((range) => ({ message: "the line is not understood", range }));
}
