import type { GitHub } from "../model/github.ts";
import { callGitHub, hasCode, withRetries } from "./call-github.ts";
import type { CommentTarget, CommentTexts } from "./comment-texts.ts";
import type { PlacedFinding } from "./reconcile.ts";

interface Posted {
  readonly posted: number;
  readonly refused: number;
}

/** Reviews that are tried where GitHub refuses some of the comments; each that succeeds notifies. */
const mostReviews = 8;

/**
 * Posts one review with a comment for each finding. GitHub refuses a whole review for one anchor that it does not like, and does
 * not say which: then the halves are tried, and what is left is refused. Nothing is lost by it: the check run holds all.
 */
export async function postReview(
  github: GitHub,
  target: CommentTarget,
  findings: readonly PlacedFinding[],
  texts: CommentTexts,
): Promise<Posted> {
  let posted = 0;
  const waiting = findings.length > 0 ? [findings] : [];
  for (let tries = 0; waiting.length > 0 && tries < mostReviews; tries++) {
    const group = waiting.shift() ?? [];
    const isTaken = await tryReview(github, target, group, texts);
    if (isTaken) posted += group.length;
    else if (tries === 0 && !(await isHead(github, target))) break;
    else if (group.length > 1) {
      const middle = Math.ceil(group.length / 2);
      waiting.push(group.slice(0, middle), group.slice(middle));
    }
  }
  return { posted, refused: findings.length - posted };
}

/** Whether the head is still the one that was reviewed. If not, GitHub may refuse every comment on it, and nobody needs them. */
async function isHead(github: GitHub, { owner, repo, number, headSha }: CommentTarget): Promise<boolean> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
  const parameters = { owner, repo, pull_number: number };
  const { head } = await callGitHub<{ readonly head: { readonly sha: string } }>(github, route, parameters);
  return head.sha === headSha;
}

async function tryReview(
  github: GitHub,
  target: CommentTarget,
  findings: readonly PlacedFinding[],
  texts: CommentTexts,
): Promise<boolean> {
  const { owner, repo, number, headSha } = target;
  const parameters = {
    owner,
    repo,
    pull_number: number,
    commit_id: headSha,
    event: "COMMENT",
    body: texts.reviewBody(findings.length),
    comments: findings.map((each) => toReviewComment(each, texts)),
  };
  try {
    return await withRetries(
      async () => {
        await callGitHub(github, "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", parameters);
        return true;
      },
      () => findPosted(github, target, findings, texts),
    );
  } catch (error) {
    if (hasCode(error, "GITHUB_REFUSED")) return false;
    throw error;
  }
}

function toReviewComment({ finding, startLine, endLine }: PlacedFinding, texts: CommentTexts) {
  return {
    path: finding.path,
    line: endLine,
    side: "RIGHT",
    // GitHub refuses a start that is the end.
    ...(startLine < endLine && { start_line: startLine, start_side: "RIGHT" }),
    body: texts.comment(finding),
  };
}

interface CommentAnswer {
  readonly body: string;
  readonly user?: { readonly login: string } | null;
  readonly created_at: string;
}

/** Whether the review whose answer was lost is there: a review's comments come all or none, so one of them tells. */
async function findPosted(
  github: GitHub,
  { owner, repo, number, appSlug }: CommentTarget,
  findings: readonly PlacedFinding[],
  texts: CommentTexts,
): Promise<true | undefined> {
  const wanted = new Set(findings.map(({ finding }) => finding.fingerprint));
  const answer = await callGitHub<readonly CommentAnswer[]>(
    github,
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
    { owner, repo, pull_number: number, sort: "created", direction: "desc", per_page: 100 },
  );
  const isThere = answer.some(({ body, user }) => {
    const marker = user?.login === `${appSlug}[bot]` ? texts.readMarker(body) : undefined;
    return marker?.state === "open" && wanted.has(marker.fingerprint);
  });
  return isThere ? true : undefined;
}
