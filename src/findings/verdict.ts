import type { Finding } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Conclusion, Notice, ReportedFinding } from "../model/report.ts";
import { isAsSureAs, isAtLeast } from "../model/severity.ts";
import { isFailureToLook, type Skipped } from "../model/skipped.ts";

/** Whether the finding alone makes the gate fail. */
export function isBlocking(finding: Finding, { failOn }: Policy): boolean {
  if (failOn.severity === "never") return false;
  return isAtLeast(finding.severity, failOn.severity) && isAsSureAs(finding.confidence, failOn.confidence);
}

/** The conclusion of a review, and the exact reason for it in a sentence. */
export function decide(
  outcome: {
    readonly findings: readonly ReportedFinding[];
    readonly notices: readonly Notice[];
    readonly skipped: readonly Skipped[];
  },
  policy: Policy,
): { readonly conclusion: Conclusion; readonly verdict: string } {
  const blocking = outcome.findings.filter((finding) => finding.blocking).length;
  if (blocking > 0) {
    const { severity, confidence } = policy.failOn;
    const threshold = `${severity}${severity === "critical" ? "" : " or worse"} with ${confidence} confidence`;
    return {
      conclusion: "failure",
      verdict: `Fails because ${count(blocking, "finding is", "findings are")} ${threshold}.`,
    };
  }
  const notice = outcome.notices.find((each) => each.blocking);
  if (notice) return { conclusion: "failure", verdict: `Fails because of this: ${notice.message}` };
  const unseen = new Set(outcome.skipped.filter(isFailureToLook).map(({ path }) => path)).size;
  if (unseen > 0) {
    const what = `${count(unseen, "file", "files")} could not be reviewed`;
    if (policy.onError === "failure") return { conclusion: "failure", verdict: `Fails because ${what}.` };
    return { conclusion: "neutral", verdict: `Nothing blocks, but ${what}.` };
  }
  const shown = outcome.findings.length;
  const verdict =
    shown === 0 ? "Passes: no new findings." : `Passes: ${count(shown, "finding", "findings")}, none blocks.`;
  return { conclusion: "success", verdict };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
