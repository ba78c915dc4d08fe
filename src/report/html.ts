import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import type { Notice, Report, ReportedFinding } from "../model/report.ts";
import { severities } from "../model/severity.ts";
import type { Skipped } from "../model/skipped.ts";
import { boundedFact } from "./bounded.ts";
import { checkTitle } from "./check-title.ts";
import { escapeHtml, proseHtml } from "./escape-html.ts";
import { htmlFinding } from "./html-finding.ts";
import { htmlStyle } from "./html-style.ts";
import { ruleUrl } from "./rule-url.ts";
import { count, duration, groupByPath, lineOf, revisionName, severityNames, suppressedBy } from "./words.ts";

/** The report as one HTML file that runs no script and asks for nothing from elsewhere, which its policy also forbids. */
export function renderHtml(report: Report): string {
  const hash = createHash("sha256").update(htmlStyle).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const title = escapeHtml(checkTitle(report));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>NodeSec: ${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header><span class="brand">NodeSec</span><span class="span">${escapeHtml(revisionName(report.base))} → ${escapeHtml(revisionName(report.head))}</span></header>
<main>
<section class="verdict ${report.conclusion}">
<h1>${title}</h1>
<p>${proseHtml(report.verdict)}</p>
${htmlCounts(report)}
</section>
${htmlSections(report)}
</main>
<footer>${htmlFacts(report)}</footer>
</body>
</html>
`;
}

function htmlSections(report: Report): string {
  return [
    ...groupByPath(report.findings).map((group) => htmlFile(group, report)),
    htmlList("Notices", report.notices, htmlNotice),
    htmlList("Not reviewed", report.skipped, htmlSkipped),
    htmlList("Ignored by a comment", suppressedBy("comment", report), htmlSuppressed),
    htmlList("Allowed by the config", suppressedBy("config", report), htmlSuppressed),
    htmlList("Fixed by this change", report.fixed, htmlFixed),
  ]
    .filter(Boolean)
    .join("\n");
}

function htmlCounts(report: Report): string {
  const bySeverity = severities.flatMap((severity) => {
    const number = report.findings.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [`<li class="${severity}">${number} ${severityNames[severity].toLowerCase()}</li>`] : [];
  });
  const others = [
    [report.fixed.length, "fixed"],
    [report.suppressed.length, "ignored"],
    [report.skipped.length, "not reviewed"],
  ] as const;
  const rest = others.filter(([number]) => number > 0).map(([number, what]) => `<li>${number} ${what}</li>`);
  const items = [...bySeverity, ...rest];
  return items.length > 0 ? `<ul class="counts">${items.join("\n")}</ul>` : "";
}

function htmlFile(findings: readonly ReportedFinding[], report: Report): string {
  const path = escapeHtml(findings[0]?.path ?? "");
  return [`<h2><code>${path}</code></h2>`, ...findings.map((finding) => htmlFinding(finding, report))].join("\n");
}

function htmlList<T>(title: string, things: readonly T[], render: (thing: T) => string): string {
  if (things.length === 0) return "";
  const items = things.map((thing) => `<li>${render(thing)}</li>`);
  return `<h2>${title} (${things.length})</h2>\n<ul class="card">\n${items.join("\n")}\n</ul>`;
}

function htmlNotice({ path, region, message, hint, blocking }: Notice): string {
  const place = path === undefined ? "" : `<code>${escapeHtml(region ? lineOf({ path, region }) : path)}</code>`;
  const gate = blocking ? "<strong>Blocks this change.</strong>" : "";
  const advice = hint ? `<span class="why">${proseHtml(hint)}</span>` : "";
  return [place, proseHtml(message), advice, gate].filter(Boolean).join(" ");
}

function htmlSkipped({ path, reason, detail }: Skipped): string {
  const more = detail ? `: ${escapeHtml(detail)}` : "";
  return `<code>${escapeHtml(path)}</code> <span class="why">${escapeHtml(reason)}${more}</span>`;
}

function htmlSuppressed(finding: Finding): string {
  const { suppression } = finding;
  const by = suppression?.kind === "comment" && suppression.added ? ", by a comment that this change adds" : "";
  const reason = proseHtml(suppression?.reason ?? "no reason");
  return `${ruleLink(finding)} <code>${escapeHtml(lineOf(finding))}</code>${by}: <span class="why">${reason}</span>`;
}

function htmlFixed(finding: Finding): string {
  return `${ruleLink(finding)} <code>${escapeHtml(finding.path)}</code>: ${proseHtml(finding.message)}`;
}

function ruleLink({ rule }: Finding): string {
  return `<a href="${escapeHtml(ruleUrl(rule))}">${escapeHtml(rule)}</a>`;
}

function htmlFacts(report: Report): string {
  return [
    `${count(report.reviewedFiles, "file")} reviewed`,
    report.known > 0 ? `${count(report.known, "older finding")} not of this change` : "",
    boundedFact(report.bounded),
    `policy: ${proseHtml(report.policySource)}`,
    duration(report.durationMs),
  ]
    .filter(Boolean)
    .join(" · ");
}
