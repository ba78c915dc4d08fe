import type { SourceFile } from "../model/change-set.ts";
import type { Finding, Suppression } from "../model/finding.ts";
import type { Notice } from "../model/report.ts";
import type { RuleFacts, RuleId } from "../model/rule.ts";

/** What a file's ignore comments say, and those that say it wrongly. */
export interface Suppressions {
  readonly suppressions: readonly Suppression[];
  readonly notices: readonly Notice[];
}

const comment = /(?:\/\/|#|<!--|\/\*)\s*nodesec-ignore\b(.*)$/;
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
  const suppressions: Suppression[] = [];
  const notices: Notice[] = [];
  if (!file.text.includes("nodesec-ignore")) return { suppressions, notices };
  for (const [index, text] of file.text.split(/\r\n|\n|\r/).entries()) {
    const match = comment.exec(text);
    if (!match || isInString(text, match.index)) continue;
    const line = index + 1;
    const region = { startLine: line, startColumn: match.index + 1, endLine: line, endColumn: text.length + 1 };
    const place = { path: file.path, region };
    const [, ids = "", reason = ""] = grammar.exec((match[1] ?? "").replace(/\s*(?:-->|\*\/)\s*$/, "")) ?? [];
    const named = ids.split(",").map((id) => id.trim());
    const wrong = complaint(named, rules);
    if (wrong) notices.push({ ...place, message: wrong, hint: howTo, blocking: false });
    else suppressions.push(...named.map((rule) => ({ ...place, rule, reason, added: addedLines.has(line) })));
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

/** Whether an odd number of quotes stands before `index`: the comment is then part of a string. */
function isInString(line: string, index: number): boolean {
  const before = line.slice(0, index).replace(/\\./g, "");
  return [`"`, "'", "`"].some((quote) => before.split(quote).length % 2 === 0);
}

/** The finding with the suppression that applies to it, if any: on its first line or the line before. */
export function suppress(finding: Finding, suppressions: readonly Suppression[]): Finding {
  const line = finding.region.startLine;
  const suppression = suppressions.find(
    ({ path, rule, region }) =>
      path === finding.path && rule === finding.rule && (region.startLine === line || region.startLine === line - 1),
  );
  return suppression ? { ...finding, suppression } : finding;
}
