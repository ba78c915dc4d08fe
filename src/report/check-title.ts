import type { Report } from "../model/report.ts";
import { isFailureToLook } from "../model/skipped.ts";
import { count } from "./words.ts";

/** The outcome in some words, such as "2 findings block this change". */
export function checkTitle(report: Report): string {
  const blocking = report.findings.filter((finding) => finding.blocking).length;
  const notices = report.notices.filter((notice) => notice.blocking).length;
  const unseen = report.skipped.filter(isFailureToLook).length;
  // A draft is reviewed but does not fail.
  if (blocking > 0 && report.conclusion !== "failure") return `${count(blocking, "finding")} would block this change`;
  if (blocking > 0) return `${count(blocking, "finding blocks", "findings block")} this change`;
  if (notices > 0) return `${count(notices, "problem blocks", "problems block")} this change`;
  if (report.conclusion !== "success" && unseen > 0) return `${count(unseen, "file")} could not be reviewed`;
  if (report.findings.length > 0) return `${count(report.findings.length, "new finding")}, none blocks`;
  return "No new findings";
}
