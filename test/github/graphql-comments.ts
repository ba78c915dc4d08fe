import { type Fields, type Page, toActor, toConnection } from "./graphql-connection.ts";
import { nodeId } from "./rest/present.ts";
import type { IssueComment, PullState, Review, ReviewComment } from "./state.ts";

function toReviewComment(pull: PullState, comment: ReviewComment): Fields {
  return {
    __typename: "PullRequestReviewComment",
    id: nodeId("PRRC", comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    author: toActor(comment.user),
    body: comment.body,
    path: comment.path,
    line: comment.currentLine ?? null,
    originalLine: comment.line ?? null,
    startLine: comment.start_line ?? null,
    originalStartLine: comment.start_line ?? null,
    diffHunk: comment.diff_hunk,
    subjectType: comment.subject_type.toUpperCase(),
    outdated: isOutdated(comment),
    createdAt: comment.created_at,
    updatedAt: comment.updated_at,
    viewerDidAuthor: comment.user.type === "Bot",
    isMinimized: false,
    replyTo: () => {
      const first = pull.reviewComments.find((it) => it.id === comment.in_reply_to_id);
      return first === undefined ? null : toReviewComment(pull, first);
    },
  };
}

function isOutdated(comment: ReviewComment): boolean {
  return comment.subject_type === "line" && comment.currentLine === undefined;
}

/** A thread: a comment and the replies to it. */
export function toThread(pull: PullState, first: ReviewComment): Fields {
  const comments = pull.reviewComments.filter((it) => it === first || it.in_reply_to_id === first.id);
  return {
    __typename: "PullRequestReviewThread",
    id: nodeId("PRRT", first.id),
    isResolved: false,
    isOutdated: isOutdated(first),
    isCollapsed: false,
    path: first.path,
    line: first.currentLine ?? null,
    originalLine: first.line ?? null,
    startLine: first.start_line ?? null,
    originalStartLine: first.start_line ?? null,
    diffSide: first.side,
    startDiffSide: first.start_side ?? null,
    subjectType: first.subject_type.toUpperCase(),
    comments: (page: Page) => toConnection(comments, page, (it) => toReviewComment(pull, it)),
  };
}

/** A review with its comments. */
export function toReview(pull: PullState, review: Review): Fields {
  const comments = pull.reviewComments.filter((it) => it.pull_request_review_id === review.id);
  return {
    __typename: "PullRequestReview",
    id: nodeId("PRR", review.id),
    databaseId: review.id,
    author: toActor(review.user),
    body: review.body,
    state: review.state,
    submittedAt: review.submitted_at,
    commit: { oid: review.commit_id },
    comments: (page: Page) => toConnection(comments, page, (it) => toReviewComment(pull, it)),
  };
}

/** A comment of the conversation. */
export function toComment(comment: IssueComment): Fields {
  return {
    __typename: "IssueComment",
    id: nodeId("IC", comment.id),
    databaseId: comment.id,
    author: toActor(comment.user),
    body: comment.body,
    createdAt: comment.created_at,
    updatedAt: comment.updated_at,
  };
}
