import { createLineTable, type LineTable } from "../analysis/parse/line-table.ts";
import type { Detection, Excerpt } from "../model/finding.ts";
import type { Region } from "../model/place.ts";
import type { Problem, RuleFacts } from "../model/rule.ts";

/** A file under check: its text and its lines. */
export interface CheckedText {
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
}

const linesAround = 2;
const longestLine = 200;

export function toCheckedText(file: { readonly path: string; readonly text: string }): CheckedText {
  return { path: file.path, text: file.text, lines: createLineTable(file.text) };
}

/** A rule's problem as a detection; its identity is the code it stands on, with white space folded. */
export function toDetection(rule: RuleFacts, problem: Problem, file: CheckedText, symbol = ""): Detection {
  const region = file.lines.regionOf(problem.range);
  return {
    path: file.path,
    region,
    rule: rule.id,
    severity: problem.severity ?? rule.severity,
    confidence: problem.confidence ?? rule.confidence,
    message: problem.message ?? rule.message,
    fix: rule.fix,
    trace: (problem.steps ?? []).map(({ range, text, path }) => {
      const place = file.lines.regionOf(range);
      return { path: path ?? file.path, region: place, text, excerpt: excerptOf(file, place, 0) };
    }),
    excerpt: excerptOf(file, region, linesAround),
    identity: foldSpace(file.text.slice(...problem.range)),
    symbol,
  };
}

function excerptOf(file: CheckedText, { startLine, endLine }: Region, around: number): Excerpt {
  const first = Math.max(1, startLine - around);
  const last = Math.min(file.lines.count, Math.min(endLine, startLine + 10) + around);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => clip(file.lines.textOf(first + index)));
  return { startLine: first, lines };
}

function clip(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}

/** The text without what a formatter changes: white space that separates no words, and commas before a closing bracket. */
function foldSpace(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ?([^\w$\s]) ?/g, "$1")
    .replace(/,(?=[)\]}])/g, "")
    .trim();
}
