import { type AskedAnchor, toAnchor } from "../anchors.ts";
import { botAccount } from "../auth.ts";
import { Failure, invalid, notFound } from "../failure.ts";
import type { RepositoryCall, RepositoryHandlers } from "../reply.ts";
import type { Anchor, PullState, Review, ReviewComment } from "../state.ts";
import { toReview, toReviewComment } from "./present-pull.ts";
import { pullAt, pullFiles } from "./pulls.ts";

const maxBodyLength = 65_536;
const states: Readonly<Record<string, string>> = {
  APPROVE: "APPROVED",
  REQUEST_CHANGES: "CHANGES_REQUESTED",
  COMMENT: "COMMENTED",
};

/** A text that GitHub takes as a comment: not empty, and not too long. */
export function checkBody(resource: string, body: unknown): string {
  if (typeof body !== "string" || body.trim() === "") throw invalid(resource, "body", "body can't be blank");
  if (body.length > maxBodyLength)
    throw invalid(resource, "body", `body is too long (maximum is ${maxBodyLength} characters)`);
  return body;
}

function addComment(
  call: RepositoryCall,
  pull: PullState,
  anchor: Anchor,
  written: { reviewId: number; body: string; commit: string; replyTo?: number },
): ReviewComment {
  const now = call.hub.world.now();
  const comment: ReviewComment = {
    ...anchor,
    id: call.hub.world.nextId(),
    pull_request_review_id: written.reviewId,
    user: botAccount(call.hub.world, call.hub.app),
    body: written.body,
    commit_id: written.commit,
    ...(written.replyTo !== undefined && { in_reply_to_id: written.replyTo }),
    created_at: now,
    updated_at: now,
    currentLine: anchor.line,
  };
  pull.reviewComments.push(comment);
  return comment;
}

async function checkCommit(call: RepositoryCall, pull: PullState): Promise<string> {
  const sha = call.body.commit_id ?? pull.headSha;
  const { repository } = call;
  const isKnown = typeof sha === "string" && (await repository.git.object(`${sha}^{commit}`)) !== undefined;
  if (!isKnown)
    throw new Failure(422, "Unprocessable Entity", { errors: ["commit_id is not part of the pull request"] });
  return sha;
}

async function createReview(call: RepositoryCall) {
  const pull = pullAt(call);
  const { body = "", event, comments = [] } = call.body;
  const commit = await checkCommit(call, pull);
  const asked: readonly (AskedAnchor & { body: string })[] = Array.isArray(comments) ? comments : [];
  if (
    event !== "APPROVE" &&
    event !== undefined &&
    (typeof body !== "string" || body.trim() === "") &&
    asked.length === 0
  ) {
    throw new Failure(422, "Unprocessable Entity", { errors: [`Body can not be blank for event: ${event}`] });
  }
  if (event === "COMMENT" && (typeof body !== "string" || body.trim() === "")) {
    throw new Failure(422, "Unprocessable Entity", { errors: ["Review body is required with event COMMENT"] });
  }
  const files = await pullFiles(call.repository, pull, commit);
  const anchors = asked.map((it) => ({
    text: checkBody("PullRequestReviewComment", it.body),
    anchor: toAnchor(files, it),
  }));
  const refused = anchors.flatMap(({ anchor }) => ("refusal" in anchor ? [anchor.refusal] : []));
  // One bad anchor, and nothing of the whole review is kept.
  if (refused.length > 0) throw new Failure(422, "Unprocessable Entity", { errors: [...new Set(refused)] });
  const review: Review = {
    id: call.hub.world.nextId(),
    user: botAccount(call.hub.world, call.hub.app),
    body: String(body) === "" ? "" : checkBody("PullRequestReview", body),
    state: states[String(event)] ?? "PENDING",
    commit_id: commit,
    submitted_at: call.hub.world.now(),
  };
  pull.reviews.push(review);
  for (const { anchor, text } of anchors) {
    if (!("refusal" in anchor)) addComment(call, pull, anchor, { reviewId: review.id, body: text, commit });
  }
  return { body: toReview(call.hub, call.repository, pull, review) };
}

async function createComment(call: RepositoryCall) {
  const pull = pullAt(call);
  const text = checkBody("PullRequestReviewComment", call.body.body);
  const commit = await checkCommit(call, pull);
  const replyTo = pull.reviewComments.find((it) => it.id === call.body.in_reply_to);
  // The body was validated against GitHub's schema before it came here.
  const asked = call.body as unknown as AskedAnchor;
  const anchor = replyTo ?? toAnchor(await pullFiles(call.repository, pull, commit), asked);
  if ("refusal" in anchor) throw invalid("PullRequestReviewComment", anchor.field, anchor.refusal);
  const { world, app } = call.hub;
  const review: Review = {
    id: world.nextId(),
    user: botAccount(world, app),
    body: "",
    state: "COMMENTED",
    commit_id: commit,
    submitted_at: world.now(),
  };
  pull.reviews.push(review);
  const written = { reviewId: review.id, body: text, commit, ...(replyTo !== undefined && { replyTo: replyTo.id }) };
  return {
    status: 201,
    body: toReviewComment(call.hub, call.repository, pull, addComment(call, pull, anchor, written)),
  };
}

/** By age, oldest first; newest first only where an order was asked for too, as GitHub has it. */
function sortComments(comments: readonly ReviewComment[], query: URLSearchParams): readonly ReviewComment[] {
  const sort = query.get("sort");
  const key = ({ id, updated_at }: ReviewComment) => (sort === "updated" ? updated_at : String(id).padStart(12, "0"));
  const sorted = comments.toSorted((a, b) => key(a).localeCompare(key(b)) || a.id - b.id);
  return sort !== null && query.get("direction") === "desc" ? sorted.toReversed() : sorted;
}

function commentAt(call: RepositoryCall): { readonly pull: PullState; readonly comment: ReviewComment } {
  const id = Number(call.params.comment_id);
  for (const pull of call.repository.pulls) {
    const comment = pull.reviewComments.find((it) => it.id === id);
    if (comment !== undefined) return { pull, comment };
  }
  throw notFound();
}

/** An app may change only what it wrote, as long as it has no more than write access. */
function checkOwn(call: RepositoryCall, comment: ReviewComment): void {
  if (comment.user.login !== call.hub.app.botLogin) throw new Failure(403, "Resource not accessible by integration");
}

/** Operations on reviews and the comments in the diff. */
export const reviewHandlers: RepositoryHandlers = {
  "pulls/list-reviews": (call) => {
    const pull = pullAt(call);
    return { list: pull.reviews.map((review) => toReview(call.hub, call.repository, pull, review)) };
  },
  "pulls/list-review-comments": (call) => {
    const pull = pullAt(call);
    const comments = sortComments(pull.reviewComments, call.query);
    return { list: comments.map((comment) => toReviewComment(call.hub, call.repository, pull, comment)) };
  },
  "pulls/get-review-comment": (call) => {
    const { pull, comment } = commentAt(call);
    return { body: toReviewComment(call.hub, call.repository, pull, comment) };
  },
  "pulls/create-review": createReview,
  "pulls/create-review-comment": createComment,
  "pulls/update-review-comment": (call) => {
    const { pull, comment } = commentAt(call);
    checkOwn(call, comment);
    comment.body = checkBody("PullRequestReviewComment", call.body.body);
    comment.updated_at = call.hub.world.now();
    return { body: toReviewComment(call.hub, call.repository, pull, comment) };
  },
  "pulls/delete-review-comment": (call) => {
    const { pull, comment } = commentAt(call);
    checkOwn(call, comment);
    pull.reviewComments.splice(pull.reviewComments.indexOf(comment), 1);
    return { status: 204 };
  },
};
