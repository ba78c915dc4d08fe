import type { DependencyScope } from "../model/dependency.ts";
import type { Finding } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Conclusion, Notice, ReportedFinding } from "../model/report.ts";
import { isAsSureAs, isAtLeast } from "../model/severity.ts";
import { isFailureToLook, type Skipped } from "../model/skipped.ts";

/** Whether the finding alone makes the gate fail. */
export function isBlocking(finding: Finding, policy: Policy): boolean {
  const { severity, confidence } = thresholdOf(finding, policy);
  // Who wants no failure at all says so once.
  if (severity === "never" || policy.failOn.severity === "never") return false;
  return isAtLeast(finding.severity, severity) && isAsSureAs(finding.confidence, confidence);
}

type Threshold = Policy["failOn"] & { readonly of?: DependencyScope };

/** A vulnerable dependency has the threshold of its scope, if there is one. */
function thresholdOf({ dependency, confidence }: Finding, { failOn, dependencies }: Policy): Threshold {
  const severity = dependency && dependencies.failOn[dependency.scope];
  return severity === undefined ? failOn : { severity, confidence, of: dependency?.scope ?? "production" };
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
  const blocking = outcome.findings.filter((finding) => finding.blocking);
  if (blocking.length > 0) return { conclusion: "failure", verdict: `Fails because ${explain(blocking, policy)}.` };
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

/** The findings that block, counted by the threshold that they are over. */
function explain(blocking: readonly Finding[], policy: Policy): string {
  const groups = Map.groupBy(blocking, (finding) => describe(thresholdOf(finding, policy)));
  return [...groups]
    .map(([what, group]) => `${count(group.length, "finding is", "findings are")} ${what}`)
    .join(" and ");
}

function describe({ severity, confidence, of }: Threshold): string {
  const least = `${severity}${severity === "critical" ? "" : " or worse"}`;
  if (of === undefined) return `${least} with ${confidence} confidence`;
  return `${least} in ${of === "production" ? "dependencies" : "development dependencies"}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
