import type { TraceStep } from "../model/finding.ts";
import type { Report, ReportedFinding } from "../model/report.ts";
import { allowWords } from "./allow-secret.ts";
import { codeFrame, type FrameLine } from "./code-frame.ts";
import { escapeCode, escapeHtml, proseHtml } from "./escape-html.ts";
import { ruleOf, stepCode } from "./explain-finding.ts";
import { htmlChain } from "./html-chain.ts";
import { ruleUrl } from "./rule-url.ts";
import { codeLine } from "./visible-text.ts";
import { lineOf, severityNames, traceTitle } from "./words.ts";

/** A longer line is cut around what the finding is about: a minified file would make the page unreadable. */
const frameWidth = 400;

/** A finding as a card of the HTML report. */
export function htmlFinding(finding: ReportedFinding, report: Report): string {
  const rule = ruleOf(finding, report);
  const { severity, confidence, blocking, message, dependency } = finding;
  const weaknesses = (rule?.cwe ?? []).map(
    (id) => `<a href="https://cwe.mitre.org/data/definitions/${id}.html">CWE-${id}</a>`,
  );
  const facts = [
    `<span class="pill ${severity}">${severityNames[severity]}</span>`,
    blocking ? "<strong>Blocks this change</strong>" : "",
    `<a href="${escapeHtml(ruleUrl(finding.rule))}">${escapeHtml(finding.rule)}</a>`,
    ...weaknesses,
    `<span>${confidence} confidence</span>`,
    `<code>${escapeHtml(lineOf(finding))}</code>`,
  ];
  const parts = [
    `<div class="facts">${facts.filter(Boolean).join("\n")}</div>`,
    `<h3>${proseHtml(message)}</h3>`,
    rule && rule.message !== message ? `<p>${proseHtml(rule.message)}</p>` : "",
    htmlFrame(codeFrame(finding, frameWidth)),
    dependency ? htmlChain(finding, dependency) : htmlTrace(finding),
    `<div class="fix"><p class="label">Fix</p><p>${proseHtml(finding.fix)}</p>${htmlAllowing(finding)}${htmlSuggestion(finding)}</div>`,
  ];
  return `<article class="finding ${severity}">\n${parts.filter(Boolean).join("\n")}\n</article>`;
}

function htmlTrace(finding: ReportedFinding): string {
  if (finding.trace.length === 0) return "";
  const steps = finding.trace.map(htmlStep).join("");
  return `<div><p class="label">${traceTitle(finding)}</p><ol class="path">${steps}</ol></div>`;
}

function htmlAllowing(finding: ReportedFinding): string {
  const words = allowWords(finding);
  return words && `<p>${proseHtml(words)}</p>`;
}

function htmlFrame(lines: readonly FrameLine[]): string {
  if (lines.length === 0) return "";
  return `<div class="frame"><pre>${lines.map(htmlLine).join("")}</pre></div>`;
}

function htmlLine({ number, text, mark }: FrameLine): string {
  const code = mark
    ? `${escapeCode(text.slice(0, mark[0]))}<mark>${escapeCode(text.slice(...mark))}</mark>${escapeCode(text.slice(mark[1]))}`
    : escapeCode(text);
  return `<span class="row${mark ? " hit" : ""}"><span class="number">${number}</span>${code}\n</span>`;
}

function htmlStep(step: TraceStep): string {
  const code = escapeHtml(codeLine(stepCode(step)));
  const where = `<span class="where"><code>${escapeHtml(lineOf(step))}</code></span>`;
  return `<li><span class="at">${proseHtml(step.text)} ${where}</span>${code && `<code>${code}</code>`}</li>`;
}

function htmlSuggestion({ suggestion }: ReportedFinding): string {
  if (!suggestion) return "";
  const lines = suggestion.lines.map(
    (line) => `<span class="row hit"><span class="number">+</span>${escapeCode(codeLine(line))}\n</span>`,
  );
  return `<div class="frame"><pre>${lines.join("")}</pre></div>`;
}
