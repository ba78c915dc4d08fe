import type { OwnComment } from "../model/github.ts";
import type { Policy } from "../model/policy.ts";
import type { Report, ReportedFinding } from "../model/report.ts";
import { isAtLeast } from "../model/severity.ts";
import type { CommentMarker } from "./comment-texts.ts";

/** A finding with the lines that its comment is to stand on. */
export interface PlacedFinding {
  readonly finding: ReportedFinding;
  readonly startLine: number;
  readonly endLine: number;
}

/** What has to happen so that the comments say what the report says. */
export interface CommentPlan {
  /** Findings without a comment, worst first, within the cap. */
  readonly post: readonly PlacedFinding[];
  /** Comments that said "fixed" and whose finding is back. */
  readonly reopen: readonly { readonly comment: OwnComment; readonly finding: ReportedFinding }[];
  /** Comments whose finding is gone. */
  readonly fix: readonly OwnComment[];
  /** Comments that stay as they are. */
  readonly kept: number;
}

interface Known {
  readonly comment: OwnComment;
  readonly marker: CommentMarker;
}

/**
 * Plans from what is there to what should be. Comments without our marker are none of ours, though the bot wrote them. A finding
 * that has no line in the diff gets no comment: a comment on the file would be a request and a notification of its own for
 * each, and the check run shows it at its line.
 */
export function planComments(
  report: Report,
  existing: readonly OwnComment[],
  policy: Pick<Policy, "comments">,
  readMarker: (body: string) => CommentMarker | undefined,
): CommentPlan {
  const known = existing.flatMap((comment): Known[] => {
    const marker = readMarker(comment.body);
    return marker ? [{ comment, marker }] : [];
  });
  const found = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
  const open = new Set(known.filter(({ marker }) => marker.state === "open").map(({ marker }) => marker.fingerprint));

  const reopen = new Map<string, { comment: OwnComment; finding: ReportedFinding }>();
  for (const { comment, marker } of known) {
    const finding = found.get(marker.fingerprint);
    if (finding && !open.has(finding.fingerprint)) reopen.set(finding.fingerprint, { comment, finding });
  }

  const fix = known.filter((each) => isGone(each, report)).map(({ comment }) => comment);
  const standing = [...open].filter((fingerprint) => found.has(fingerprint)).length + reopen.size;
  const commented = new Set([...open, ...reopen.keys()]);
  const post = report.findings
    .filter(
      ({ fingerprint, severity }) => !commented.has(fingerprint) && isAtLeast(severity, policy.comments.minSeverity),
    )
    .flatMap(place)
    .slice(0, Math.max(0, policy.comments.max - standing));
  return { post, reopen: [...reopen.values()], fix, kept: known.length - reopen.size - fix.length };
}

/** Whether the finding of an open comment is truly gone: not silenced by a comment, and its file was looked at. */
function isGone({ comment, marker }: Known, { findings, suppressed, skipped }: Report): boolean {
  if (marker.state === "fixed") return false;
  const isSame = ({ fingerprint }: { fingerprint: string }) => fingerprint === marker.fingerprint;
  if (findings.some(isSame) || suppressed.some(isSame)) return false;
  return !skipped.some(({ path, reason }) => path === comment.path || reason === "too many files");
}

function place(finding: ReportedFinding): PlacedFinding[] {
  const { anchor } = finding;
  return anchor.kind === "lines" ? [{ finding, startLine: anchor.startLine, endLine: anchor.endLine }] : [];
}
