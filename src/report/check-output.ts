import type { Report } from "../model/report.ts";
import { isFailureToLook } from "../model/skipped.ts";
import { renderDetails } from "./details.ts";
import { renderSummary, type UrlOf } from "./summary.ts";
import { count } from "./words.ts";

export { type Annotation, toAnnotations } from "./annotations.ts";

export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
}

/** GitHub takes 65,535 characters and counts them differently from place to place (GITHUB.md B64). */
const maxBytes = 60_000;

/** The texts of a check run. Each fits GitHub's limit; what does not fit is cut by whole finding, the worst stay. */
export function toCheckOutput(report: Report, context: { htmlUrlOf?: UrlOf } = {}): CheckOutput {
  const text = renderDetails(report, context.htmlUrlOf, maxBytes);
  return {
    title: checkTitle(report),
    summary: renderSummary(report, context.htmlUrlOf, maxBytes),
    ...(text && { text }),
  };
}

/** The outcome in some words, such as "2 findings block this change". */
export function checkTitle(report: Report): string {
  const blocking = report.findings.filter((finding) => finding.blocking).length;
  const notices = report.notices.filter((notice) => notice.blocking).length;
  const unseen = report.skipped.filter(isFailureToLook).length;
  if (blocking > 0) return `${count(blocking, "finding blocks", "findings block")} this change`;
  if (notices > 0) return `${count(notices, "problem blocks", "problems block")} this change`;
  if (report.conclusion !== "success" && unseen > 0) return `${count(unseen, "file")} could not be reviewed`;
  if (report.findings.length > 0) return `${count(report.findings.length, "new finding")}, none blocks`;
  return "No new findings";
}
