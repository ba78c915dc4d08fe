import type { Report, ReportedFinding } from "../model/report.ts";
import { allowWords } from "./allow-secret.ts";
import { fitSections } from "./budget.ts";
import { codeFrame } from "./code-frame.ts";
import { escapeProse, fence } from "./escape-markdown.ts";
import { extensionOf, factsMarkdown, pathMarkdown, ruleOf, titleMarkdown, whyMarkdown } from "./explain-finding.ts";
import { placeLink, type UrlOf } from "./summary.ts";
import { clip } from "./visible-text.ts";
import { count, traceTitle } from "./words.ts";

/** Each finding with its code, the path of its data and its fix as Markdown, in at most `limit` bytes. */
export function renderDetails(report: Report, urlOf: UrlOf | undefined, limit: number): string {
  const section = {
    head: "",
    items: report.findings.map((finding) => renderFinding(finding, report, urlOf)),
    separator: "\n\n",
    more: (left: number) => `\n… and ${count(left, "more finding")}`,
  };
  return fitSections([section], limit);
}

function renderFinding(finding: ReportedFinding, report: Report, urlOf: UrlOf | undefined): string {
  const rule = ruleOf(finding, report);
  const frame = codeFrame(finding, 160);
  return [
    `### ${titleMarkdown(finding).replaceAll("**", "")}`,
    `${placeLink(finding, urlOf)} · ${factsMarkdown(finding, rule)}`,
    whyMarkdown(finding, rule),
    frame.length > 0 ? fence(dedent(frame.map(({ text }) => text)), extensionOf(finding.path)) : "",
    finding.trace.length > 0 ? `${traceTitle(finding)}:\n\n${pathMarkdown(finding.trace)}` : "",
    `**Fix:** ${escapeProse(clip(finding.fix, 1500))}`,
    escapeProse(allowWords(finding)),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** The lines without the indentation that they share. */
function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared)).join("\n");
}
