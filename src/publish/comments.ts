import type { GitHub, OwnComment, RepositoryRef } from "../model/github.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import { callGitHub, hasCode, withRetries } from "./call-github.ts";
import type { CommentTarget, CommentTexts } from "./comment-texts.ts";
import { postReview } from "./post-review.ts";
import { planComments } from "./reconcile.ts";

export interface CommentInput {
  readonly report: Report;
  /** Comments that our bot wrote on the pull request. */
  readonly existing: readonly OwnComment[];
  readonly policy: Pick<Policy, "comments">;
  readonly texts: CommentTexts;
}

/** How many comments were posted, edited, left as they are, and refused by GitHub: those are in the check run alone. */
export interface Published {
  readonly posted: number;
  readonly reopened: number;
  readonly fixed: number;
  readonly kept: number;
  readonly refused: number;
}

/**
 * Brings the comments on a pull request to what the report says: one review for all that is new, edits for what is fixed or
 * back. Done twice, it changes nothing more. Read the head again before: comments on an outdated one help nobody.
 */
export async function publishComments(github: GitHub, target: CommentTarget, input: CommentInput): Promise<Published> {
  const { report, existing, policy, texts } = input;
  const plan = planComments(report, existing, policy, texts.readMarker);
  const { posted, refused } = await postReview(github, target, plan.post, texts);
  for (const { comment, finding } of plan.reopen) await edit(github, target, comment, texts.comment(finding));
  for (const comment of plan.fix) await edit(github, target, comment, texts.fixed(comment.body, target.headSha));
  return { posted, refused, reopened: plan.reopen.length, fixed: plan.fix.length, kept: plan.kept };
}

async function edit(github: GitHub, { owner, repo }: RepositoryRef, { id, body }: OwnComment, text: string) {
  if (text === body) return;
  const route = "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}";
  try {
    await withRetries(() => callGitHub(github, route, { owner, repo, comment_id: id, body: text }));
  } catch (error) {
    // Somebody deleted it meanwhile: then there is nothing left to say.
    if (!hasCode(error, "GITHUB_GONE")) throw error;
  }
}
