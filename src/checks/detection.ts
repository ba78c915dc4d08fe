import { createLineTable, type LineTable } from "../analysis/parse/line-table.ts";
import type { Detection, Excerpt, TraceStep } from "../model/finding.ts";
import type { Region } from "../model/place.ts";
import type { Problem, RuleFacts, Step } from "../model/rule.ts";

/** A file under check: its text and its lines. */
export interface CheckedText {
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
  /** Another file of the same side, for the steps that data takes there. */
  fileAt?(path: string): CheckedText | undefined;
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
    trace: (problem.steps ?? []).flatMap((step) => toTraceStep(step, file)),
    excerpt: excerptOf(file, region, linesAround),
    identity: foldSpace(file.text.slice(...problem.range)),
    symbol,
  };
}

/** A step in a file that is not at hand has no line to stand on, and is left out. */
function toTraceStep({ range, text, path = "" }: Step, file: CheckedText): readonly TraceStep[] {
  const at = path === "" || path === file.path ? file : file.fileAt?.(path);
  if (!at) return [];
  const region = at.lines.regionOf(range);
  return [{ path: at.path, region, text, excerpt: excerptOf(at, region, 0) }];
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
