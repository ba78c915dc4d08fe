import type { Finding, TraceStep } from "../model/finding.ts";
import type { Report, ReportedFinding } from "../model/report.ts";
import type { RuleFacts } from "../model/rule.ts";
import { codeSpan, escapeMarkdown, escapeProse, fence, linkTo } from "./escape-markdown.ts";
import { ruleUrl } from "./rule-url.ts";
import { clip, visibleText } from "./visible-text.ts";
import { lineOf, severityMarks, severityNames } from "./words.ts";

/** Bounds that keep a comment below what GitHub takes, whatever the repository holds. */
const longest = { message: 1000, step: 300, code: 120, steps: 16, suggestion: 8000 };

export function ruleOf(finding: Finding, report: Report): RuleFacts | undefined {
  return report.rules.find((rule) => rule.id === finding.rule);
}

/** `🟠 High` and what was found, in bold. */
export function titleMarkdown(finding: Finding): string {
  return `**${severityMarks[finding.severity]} ${severityNames[finding.severity]}: ${escapeProse(clip(finding.message, longest.message))}**`;
}

/** What the rule is about, unless the message already says just this. */
export function whyMarkdown(finding: Finding, rule: RuleFacts | undefined): string {
  return rule && rule.message !== finding.message ? escapeProse(rule.message) : "";
}

/** The path of the data as a numbered list, of which the middle is left out where it is long. */
export function pathMarkdown(trace: readonly TraceStep[]): string {
  const half = longest.steps / 2;
  return trace
    .map((step, index) => ({ step, index }))
    .filter(({ index }) => trace.length <= longest.steps || index < half || index >= trace.length - half)
    .map(({ step, index }) => `${index + 1}. ${stepMarkdown(step)}`)
    .join("\n");
}

function stepMarkdown(step: TraceStep): string {
  const code = stepCode(step);
  const text = `${codeSpan(clip(lineOf(step), longest.code))} ${escapeProse(clip(step.text, longest.step))}`;
  return code === "" ? text : `${text.replace(/\.$/, "")}: ${codeSpan(code)}`;
}

/** The line of code that the step stands on. */
export function stepCode({ excerpt, region }: TraceStep): string {
  return clip((excerpt?.lines[region.startLine - excerpt.startLine] ?? "").trim(), longest.code);
}

/** The replacing lines as a block that GitHub can commit, where that is safe; else as plain code, or nothing. */
export function suggestionMarkdown(finding: ReportedFinding, report: Report): string {
  const { suggestion } = finding;
  if (!suggestion || suggestion.lines.join("\n").length > longest.suggestion) return "";
  const isPlain = suggestion.lines.every(
    (line) => visibleText(line.replaceAll("\t", "")) === line.replaceAll("\t", ""),
  );
  if (!isPlain) return "";
  if (!isCommittable(finding, report)) return fence(suggestion.lines.join("\n"), extensionOf(finding.path));
  const ticks = fence(suggestion.lines.join("\n")).split("\n", 1)[0] ?? "```";
  return [`${ticks}suggestion`, ...suggestion.lines, ticks].join("\n");
}

/** Only the very lines that the comment stands on can be replaced, and not where two suggestions want the same line. */
function isCommittable({ anchor, suggestion, fingerprint, path }: ReportedFinding, report: Report): boolean {
  if (!suggestion || anchor.kind !== "lines") return false;
  if (anchor.startLine !== suggestion.startLine || anchor.endLine !== suggestion.endLine) return false;
  return !report.findings.some(
    (other) =>
      other.fingerprint !== fingerprint &&
      other.path === path &&
      other.suggestion !== undefined &&
      other.suggestion.startLine <= suggestion.endLine &&
      other.suggestion.endLine >= suggestion.startLine,
  );
}

/** The language of a code block, by the file's extension. */
export function extensionOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1] ?? "";
}

/** Rule, weakness and confidence on one line, with links. */
export function factsMarkdown(finding: Finding, rule: RuleFacts | undefined): string {
  const weaknesses = (rule?.cwe ?? []).map((id) =>
    linkTo(`CWE-${id}`, `https://cwe.mitre.org/data/definitions/${id}.html`),
  );
  return [
    linkTo(codeSpan(finding.rule), ruleUrl(finding.rule)),
    ...weaknesses,
    `${escapeMarkdown(finding.confidence)} confidence`,
  ].join(" · ");
}
