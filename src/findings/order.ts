import type { Finding } from "../model/finding.ts";
import { confidences, severities } from "../model/severity.ts";

/** The findings, worst and surest first, then by place. */
export function orderFindings<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence) ||
      (a.path < b.path ? -1 : Number(a.path > b.path)) ||
      a.region.startLine - b.region.startLine,
  );
}
