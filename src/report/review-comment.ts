import type { Report, ReportedFinding } from "../model/report.ts";
import { allowMarkdown } from "./allow-secret.ts";
import { codeSpan, escapeProse, fence } from "./escape-markdown.ts";
import {
  factsMarkdown,
  pathMarkdown,
  ruleOf,
  suggestionMarkdown,
  titleMarkdown,
  whyMarkdown,
} from "./explain-finding.ts";
import { ignoreComment } from "./ignore-comment.ts";
import { readMarker, renderMarker, withoutMarker } from "./marker.ts";
import { clip } from "./visible-text.ts";
import { count, lineOf, traceTitle } from "./words.ts";

export { readMarker } from "./marker.ts";

/** The comment about one finding, as Markdown. It ends with the hidden marker by which a later review knows it. */
export function renderComment(finding: ReportedFinding, { report }: { readonly report: Report }): string {
  const rule = ruleOf(finding, report);
  const parts = [
    titleMarkdown(finding),
    renderPlace(finding),
    whyMarkdown(finding, rule),
    renderPath(finding),
    `**Fix:** ${escapeProse(clip(finding.fix, 1500))}`,
    suggestionMarkdown(finding, report),
    `${factsMarkdown(finding, rule)} · ${gateWords(finding, report)}`,
    fold("How to ignore it", [renderIgnoring(finding, report), allowMarkdown(finding)].filter(Boolean).join("\n\n")),
    renderMarker({ fingerprint: finding.fingerprint, state: "open" }),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** A comment that stands on no line has to say which one it means. */
function renderPlace(finding: ReportedFinding): string {
  if (finding.anchor.kind === "lines") return "";
  return `It is at ${codeSpan(clip(lineOf(finding), 300))}, outside of the lines of the diff.`;
}

function renderPath(finding: ReportedFinding): string {
  const { trace } = finding;
  if (trace.length === 0) return "";
  const list = pathMarkdown(trace);
  return trace.length > 5
    ? fold(`${traceTitle(finding)} (${count(trace.length, "step")})`, list)
    : `${traceTitle(finding)}:\n\n${list}`;
}

function gateWords({ blocking }: ReportedFinding, { conclusion }: Report): string {
  if (!blocking) return "does not block this change";
  return conclusion === "failure" ? "blocks this change" : "would block this change";
}

function renderIgnoring(finding: ReportedFinding, report: Report): string {
  const rule = ruleOf(finding, report);
  const off = `switch the rule off in ${codeSpan(".github/nodesec.yml")} on the base branch`;
  if (rule?.suppressible === false) return `A comment cannot silence this rule. To do without it, ${off}.`;
  const comment = ignoreComment(finding.path, rule, finding.rule);
  if (!comment) return `This kind of file has no comments. To do without the rule, ${off}.`;
  return `If this is fine here, say why on the line or on the line before it:\n\n${fence(comment)}`;
}

function fold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** The comment after its finding is gone: the old text folded away. Done twice, it changes nothing more. */
export function renderFixedComment(oldBody: string, sha: string): string {
  const marker = readMarker(oldBody);
  if (marker?.state === "fixed") return oldBody;
  const commit = /^[0-9a-f]{7,64}$/.test(sha) ? sha.slice(0, 12) : codeSpan(sha);
  // What was a suggestion must not be committed on top of the fix.
  const old = withoutMarker(oldBody)
    .replace(/^(`{3,})suggestion[ \t\r]*$/gm, "$1")
    .trim();
  return [
    `✅ **Fixed in ${commit}**`,
    fold("What it was", old),
    marker ? renderMarker({ ...marker, state: "fixed" }) : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** The body of the one review that carries the comments. */
export function renderReviewBody(report: Report, posted: number): string {
  const rest = report.findings.length - posted;
  const parts = [
    `**${escapeProse(report.verdict)}**`,
    rest > 0 &&
      `${count(rest, "more finding")} ${rest === 1 ? "is" : "are"} in the summary of the check ${codeSpan("nodesec")}.`,
    `A new push is reviewed by itself; ${codeSpan("/nodesec recheck")} in a comment reviews again.`,
  ];
  return parts.filter(Boolean).join("\n\n");
}
