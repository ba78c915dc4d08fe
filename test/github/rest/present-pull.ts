import type { Hub } from "../reply.ts";
import type { Issue, IssueComment, PullState, RepositoryState, Review, ReviewComment } from "../state.ts";
import { htmlUrl, nodeId, repositoryUrl, toIntegration, toRepository, toUser } from "./present.ts";

/** Numbers that only the single pull request shows. */
export interface PullNumbers {
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changed_files: number;
}

function toSide(hub: Hub, repository: RepositoryState, ref: string, sha: string): Record<string, unknown> {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: toUser(hub, repository.owner),
    repo: toRepository(hub, repository),
  };
}

/** A pull request as lists show it. */
export function toPull(hub: Hub, repository: RepositoryState, pull: PullState): Record<string, unknown> {
  const url = `${repositoryUrl(hub, repository)}/pulls/${pull.number}`;
  const html = `${htmlUrl(hub, repository)}/pull/${pull.number}`;
  const issue = `${repositoryUrl(hub, repository)}/issues/${pull.number}`;
  const statuses = `${repositoryUrl(hub, repository)}/statuses/${pull.headSha}`;
  const links = {
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${repositoryUrl(hub, repository)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses,
  };
  return {
    url,
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: statuses,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: toUser(hub, pull.user),
    body: pull.body,
    labels: [],
    milestone: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    created_at: pull.created_at,
    updated_at: pull.updated_at,
    closed_at: pull.closed_at,
    merged_at: null,
    merge_commit_sha: null,
    head: toSide(hub, pull.headRepository, pull.headRef, pull.headSha),
    base: toSide(hub, repository, pull.baseRef, pull.baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: "CONTRIBUTOR",
    auto_merge: null,
    active_lock_reason: null,
    draft: pull.draft,
  };
}

/** A pull request as it is shown alone and in events. */
export function toFullPull(
  hub: Hub,
  repository: RepositoryState,
  pull: PullState,
  numbers: PullNumbers,
): Record<string, unknown> {
  return {
    ...toPull(hub, repository, pull),
    ...numbers,
    merged: false,
    mergeable: null,
    rebaseable: null,
    mergeable_state: "unknown",
    merged_by: null,
    maintainer_can_modify: false,
    comments: repository.comments.filter((comment) => comment.issue === pull.number).length,
    review_comments: pull.reviewComments.length,
  };
}

/** A review. */
export function toReview(
  hub: Hub,
  repository: RepositoryState,
  pull: PullState,
  review: Review,
): Record<string, unknown> {
  const html = `${htmlUrl(hub, repository)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const url = `${repositoryUrl(hub, repository)}/pulls/${pull.number}`;
  return {
    ...review,
    node_id: nodeId("PRR", review.id),
    user: toUser(hub, review.user),
    html_url: html,
    pull_request_url: url,
    author_association: "NONE",
    _links: { html: { href: html }, pull_request: { href: url } },
  };
}

/** A review comment. On an outdated one `line` is null and the original line stays. */
export function toReviewComment(
  hub: Hub,
  repository: RepositoryState,
  pull: PullState,
  comment: ReviewComment,
): Record<string, unknown> {
  const { currentLine, line, start_line, start_side, ...rest } = comment;
  const shift = (currentLine ?? 0) - (line ?? 0);
  const isOutdated = currentLine === undefined;
  const url = `${repositoryUrl(hub, repository)}/pulls/comments/${comment.id}`;
  const pullUrl = `${repositoryUrl(hub, repository)}/pulls/${pull.number}`;
  const html = `${htmlUrl(hub, repository)}/pull/${pull.number}#discussion_r${comment.id}`;
  const lines = comment.subject_type === "line" && {
    line: currentLine ?? null,
    original_line: line,
    start_line: isOutdated || start_line === undefined ? null : start_line + shift,
    original_start_line: start_line ?? null,
    start_side: start_side ?? null,
  };
  return {
    ...rest,
    ...lines,
    node_id: nodeId("PRRC", comment.id),
    url,
    user: toUser(hub, comment.user),
    original_commit_id: comment.commit_id,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: "NONE",
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
  };
}

/** A comment of the conversation. */
export function toIssueComment(hub: Hub, repository: RepositoryState, comment: IssueComment): Record<string, unknown> {
  const { id, body, created_at, updated_at } = comment;
  return {
    id,
    node_id: nodeId("IC", id),
    url: `${repositoryUrl(hub, repository)}/issues/comments/${id}`,
    html_url: `${htmlUrl(hub, repository)}/issues/${comment.issue}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(hub, repository)}/issues/${comment.issue}`,
    body,
    user: toUser(hub, comment.user),
    created_at,
    updated_at,
    author_association: "CONTRIBUTOR",
    performed_via_github_app: comment.viaApp ? toIntegration(hub, hub.app) : null,
  };
}

/** An issue as comment events carry it; one of a pull request says so. */
export function toIssue(hub: Hub, repository: RepositoryState, issue: Issue | PullState): Record<string, unknown> {
  const url = `${repositoryUrl(hub, repository)}/issues/${issue.number}`;
  const pullUrl = `${repositoryUrl(hub, repository)}/pulls/${issue.number}`;
  const html = `${htmlUrl(hub, repository)}/${"headSha" in issue ? "pull" : "issues"}/${issue.number}`;
  return {
    id: issue.id,
    node_id: nodeId("I", issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: "state" in issue ? issue.state : "open",
    user: toUser(hub, issue.user),
    url,
    html_url: html,
    repository_url: repositoryUrl(hub, repository),
    comments_url: `${url}/comments`,
    labels: [],
    ...("headSha" in issue && {
      draft: issue.draft,
      pull_request: { url: pullUrl, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` },
    }),
  };
}
