import { readPullRequest } from "../changes/pull-request.ts";
import type { GitHub, OwnComment, PullRequestState, RepositoryRef } from "../model/github.ts";
import type { Place } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import { type CheckRun, completeCheckRun, type Published, publishComments } from "../publish/index.ts";
import { toAnnotations, toCheckOutput } from "../report/check-output.ts";
import { readMarker, renderComment, renderFixedComment, renderReviewBody } from "../report/review-comment.ts";

/** Above this the pull request's state is read again before anybody is notified: a push may have come meanwhile. */
const freshMs = 3_000;

export interface Reviewed {
  readonly report: Report;
  readonly policy: Policy;
  readonly pull: PullRequestState;
  readonly ownComments: readonly OwnComment[];
  readonly appSlug: string;
  /** When the state of the pull request was read, by `performance.now()`. */
  readonly readAt: number;
}

/** Completes the check run with a report. */
export async function publishCheck(github: GitHub, run: CheckRun, report: Report, htmlUrl: string): Promise<void> {
  const { owner, repo } = run;
  const root = `${htmlUrl}/${owner}/${repo}/blob`;
  const htmlUrlOf = ({ path, region, commit = report.head.sha }: Place) =>
    `${root}/${commit}/${path.split("/").map(encodeURIComponent).join("/")}#L${region.startLine}`;
  await completeCheckRun(github, run, {
    conclusion: report.conclusion,
    output: toCheckOutput(report, { htmlUrlOf }),
    annotations: toAnnotations(report),
  });
}

/** Brings the comments up to date; `undefined` where a newer head made them pointless. */
export async function publishRemarks(
  github: GitHub,
  ref: RepositoryRef,
  { report, policy, pull, ownComments, appSlug, readAt }: Reviewed,
): Promise<Published | undefined> {
  const target = { owner: ref.owner, repo: ref.repo, number: pull.number };
  if (performance.now() - readAt > freshMs) {
    const now = await readPullRequest(github, target);
    if (now.headSha !== report.head.sha || now.state === "closed") return undefined;
  }
  return await publishComments(
    github,
    { ...target, headSha: report.head.sha, appSlug },
    {
      report,
      existing: ownComments,
      policy,
      texts: {
        comment: (finding) => renderComment(finding, { report }),
        fixed: renderFixedComment,
        readMarker,
        reviewBody: (posted) => renderReviewBody(report, posted),
      },
    },
  );
}
