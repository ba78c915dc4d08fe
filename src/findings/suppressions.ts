import type { SourceFile } from "../model/change-set.ts";
import type { CommentSuppression, Finding } from "../model/finding.ts";
import type { Notice } from "../model/report.ts";
import type { RuleFacts, RuleId } from "../model/rule.ts";
import { type Comment, commentsOf } from "./comments.ts";

/** A suppression with the lines on which it applies. */
export interface PlacedSuppression {
  readonly suppression: CommentSuppression;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What a file's ignore comments say, and those that say it wrongly. */
export interface Suppressions {
  readonly suppressions: readonly PlacedSuppression[];
  readonly notices: readonly Notice[];
}

const directive = /^[\s*]*nodesec-ignore\b(.*)/;
const grammar = /^\s+([\w-]+\/[\w-]+(?:\s*,\s*[\w-]+\/[\w-]+)*)\s+--\s+(\S.*)$/;

/**
 * Reads `nodesec-ignore <rule>[, <rule>] -- <reason>` comments. One without a known rule or without a reason has no
 * effect and becomes a notice. `addedLines` holds the lines that the change under review added.
 */
export function readSuppressions(
  file: SourceFile,
  rules: ReadonlyMap<RuleId, RuleFacts>,
  addedLines: ReadonlySet<number>,
): Suppressions {
  const suppressions: PlacedSuppression[] = [];
  const notices: Notice[] = [];
  if (!file.text.includes("nodesec-ignore")) return { suppressions, notices };
  const comments = commentsOf(file);
  const nextLines = nextLinesOf(comments);
  for (const comment of comments) {
    const said = directive.exec(comment.text)?.[1];
    if (said === undefined) continue;
    const { region } = comment;
    const [, ids = "", reason = ""] = grammar.exec(said.trimEnd()) ?? [];
    const named = ids.split(",").map((id) => id.trim());
    const wrong = complaint(named, rules);
    if (wrong) notices.push({ path: file.path, region, message: wrong, hint: howTo, blocking: false });
    else {
      const added = addedLines.has(region.startLine);
      const lines = linesOf(comment, nextLines);
      suppressions.push(
        ...named.map((rule) => ({
          suppression: { kind: "comment" as const, path: file.path, region, rule, reason, added },
          ...lines,
        })),
      );
    }
  }
  return { suppressions, notices };
}

const howTo = "Write `nodesec-ignore <rule> -- <reason>` on the line or the line before.";

function complaint(named: readonly RuleId[], rules: ReadonlyMap<RuleId, RuleFacts>): string | undefined {
  if (named[0] === "") return "This ignore comment is malformed and has no effect.";
  for (const id of named) {
    const rule = rules.get(id);
    if (!rule) return `This ignore comment has no effect: there is no rule ${JSON.stringify(id)}.`;
    if (rule.suppressible === false) return `This ignore comment has no effect: ${id} cannot be ignored inline.`;
  }
  return undefined;
}

/** A comment beside code speaks of its line; one on lines of its own of the next line that is no such comment. */
function linesOf(comment: Comment, nextLines: ReadonlyMap<number, number>): { firstLine: number; lastLine: number } {
  const { startLine, endLine } = comment.region;
  return { firstLine: startLine, lastLine: nextLines.get(startLine) ?? endLine };
}

/** For the first line of each comment that has its lines for itself: the next line that is no such comment. */
function nextLinesOf(comments: readonly Comment[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  for (const { region, startsLine, endsLine } of comments.toReversed()) {
    const below = region.endLine + 1;
    if (startsLine && endsLine) next.set(region.startLine, next.get(below) ?? below);
  }
  return next;
}

/** The finding with the suppression that applies to its first line, if any. */
export function suppress(finding: Finding, suppressions: readonly PlacedSuppression[]): Finding {
  const line = finding.region.startLine;
  const placed = suppressions.find(
    ({ suppression: { path, rule }, firstLine, lastLine }) =>
      path === finding.path && rule === finding.rule && firstLine <= line && line <= lastLine,
  );
  return placed ? { ...finding, suppression: placed.suppression } : finding;
}
