import type { Report } from "../model/report.ts";
import { checkTitle } from "./check-title.ts";
import { renderDetails } from "./details.ts";
import { renderSummary, type UrlOf } from "./summary.ts";

export { toAnnotations } from "./annotations.ts";

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
