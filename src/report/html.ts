import type { Report } from "../model/report.ts";
import { checkTitle } from "./check-output.ts";
import { escapeHtml, proseHtml } from "./escape-html.ts";
import { lineOf, severityNames } from "./words.ts";

/** The report as one HTML file that needs nothing from elsewhere. */
export function renderHtml(report: Report): string {
  const findings = report.findings.map(
    (finding) =>
      `<li>${severityNames[finding.severity]}: ${proseHtml(finding.message)} <code>${escapeHtml(lineOf(finding))}</code></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>NodeSec</title><h1>${escapeHtml(checkTitle(report))}</h1><p>${proseHtml(report.verdict)}</p><ul>${findings.join("")}</ul></html>\n`;
}
