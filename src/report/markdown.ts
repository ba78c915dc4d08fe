import type { Report } from "../model/report.ts";
import { checkTitle } from "./check-title.ts";
import { renderDetails } from "./details.ts";
import { renderSummary } from "./summary.ts";

/** A comment on GitHub takes 65,536 characters; both halves together stay below. */
const halfBytes = 29_000;

/** The report as Markdown for a job's summary or a comment: what the check run says. */
export function renderMarkdown(report: Report): string {
  const details = renderDetails(report, undefined, halfBytes);
  const parts = [`## NodeSec: ${checkTitle(report)}`, renderSummary(report, undefined, halfBytes), details];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}
