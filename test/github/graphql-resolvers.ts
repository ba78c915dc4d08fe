import { GraphQLError } from "graphql";
import { canReach, isAllowed } from "./auth.ts";
import { pullNumbers } from "./events.ts";
import { listTree, readCommit } from "./git-read.ts";
import type { Hub } from "./reply.ts";
import { htmlUrl, nodeId } from "./rest/present.ts";
import { pullFiles } from "./rest/pulls.ts";
import {
  type Account,
  findRepository,
  type IssueComment,
  type PullState,
  type RepositoryState,
  type Review,
  type ReviewComment,
  type Token,
} from "./state.ts";

type Fields = Record<string, unknown>;

interface Page {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const maxTextBytes = 512_000;
const maxPage = 100;

/** An error of the kind that GitHub names. */
function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** A connection; as on GitHub, without `first` or `last` there is none. */
function toConnection<T>(items: readonly T[], page: Page, toNode: (item: T) => Fields): Fields {
  const asked = page.first ?? page.last;
  if (asked === undefined || asked === null) {
    throw refusal(
      "MISSING_PAGINATION_BOUNDARIES",
      "You must provide a `first` or `last` value to properly paginate the connection.",
    );
  }
  if (asked < 1 || asked > maxPage)
    throw refusal("EXCESSIVE_PAGINATION", `Requesting ${asked} records exceeds the limit of 100 records.`);
  const toIndex = (cursor: string) => Number(Buffer.from(cursor, "base64").toString());
  const toCursor = (index: number) => Buffer.from(String(index)).toString("base64");
  const from = page.after ? toIndex(page.after) + 1 : 0;
  const to = page.before ? toIndex(page.before) : items.length;
  const start = page.first ? from : Math.max(from, to - asked);
  const end = page.first ? Math.min(to, from + asked) : to;
  const nodes = items.slice(start, end).map(toNode);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: toCursor(start + index) })),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length > 0 ? toCursor(start) : null,
      endCursor: nodes.length > 0 ? toCursor(end - 1) : null,
    },
  };
}

/** GraphQL names a bot without the "[bot]" that REST puts behind it. */
function toActor(account: Account): Fields {
  const login = account.login.replace(/\[bot\]$/, "");
  return { __typename: account.type, login, id: nodeId("U", account.id), databaseId: account.id };
}

function toBlob(sha: string, content: Buffer): Fields {
  const isBinary = content.subarray(0, 8000).includes(0);
  return {
    __typename: "Blob",
    id: nodeId("B", sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > maxTextBytes,
    text: isBinary ? null : content.subarray(0, maxTextBytes).toString(),
  };
}

async function toObject(repository: RepositoryState, expression: string): Promise<Fields | null> {
  const object = await repository.git.object(expression);
  if (object === undefined) return null;
  const { sha, type, content } = object;
  if (type === "blob") return toBlob(sha, content);
  const common = { id: nodeId("O", sha), oid: sha, abbreviatedOid: sha.slice(0, 7) };
  if (type !== "tree") {
    const commit = await readCommit(repository.git, sha);
    return {
      ...common,
      __typename: "Commit",
      message: commit?.message,
      committedDate: commit?.committer.date,
      tree: () => toObject(repository, `${sha}^{tree}`),
    };
  }
  const entries = async () => {
    const listed = await listTree(repository.git, sha, false);
    return listed.map(({ path, mode, type: kind, sha: oid, size }) => ({
      name: path,
      path,
      mode: Number.parseInt(mode, 8),
      type: kind,
      oid,
      size: size ?? 0,
      object: () => (kind === "commit" ? null : toObject(repository, oid)),
    }));
  };
  return { ...common, __typename: "Tree", entries };
}

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

function toThread(pull: PullState, first: ReviewComment): Fields {
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

function toReview(pull: PullState, review: Review): Fields {
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

function toComment(comment: IssueComment): Fields {
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

function toPull(hub: Hub, token: Token, repository: RepositoryState, pull: PullState): Fields {
  const { headRepository } = pull;
  const numbers = () => pullNumbers(repository, pull);
  const files = async (page: Page) => {
    const changed = await pullFiles(repository, pull);
    return toConnection(changed, page, ({ filename, status, additions, deletions }) => {
      const changeType = status === "removed" ? "DELETED" : status.toUpperCase();
      return { path: filename, changeType, additions, deletions };
    });
  };
  return {
    __typename: "PullRequest",
    id: nodeId("PR", pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state.toUpperCase(),
    closed: pull.state === "closed",
    merged: false,
    locked: false,
    isDraft: pull.draft,
    url: `${htmlUrl(hub, repository)}/pull/${pull.number}`,
    changedFiles: async () => (await numbers()).changed_files,
    additions: async () => (await numbers()).additions,
    deletions: async () => (await numbers()).deletions,
    headRefOid: pull.headSha,
    headRefName: pull.headRef,
    baseRefOid: pull.baseSha,
    baseRefName: pull.baseRef,
    isCrossRepository: headRepository !== repository,
    author: toActor(pull.user),
    createdAt: pull.created_at,
    updatedAt: pull.updated_at,
    headRepository: () => toRepository(hub, token, headRepository),
    headRepositoryOwner: toActor(headRepository.owner),
    baseRepository: () => toRepository(hub, token, repository),
    files,
    reviewThreads: (page: Page) => {
      const firsts = pull.reviewComments.filter((it) => it.in_reply_to_id === undefined);
      return toConnection(firsts, page, (it) => toThread(pull, it));
    },
    reviews: (page: Page) => toConnection(pull.reviews, page, (it) => toReview(pull, it)),
    comments: (page: Page) => {
      const own = repository.comments.filter((it) => it.issue === pull.number);
      return toConnection(own, page, toComment);
    },
  };
}

function toRepository(hub: Hub, token: Token, repository: RepositoryState): Fields {
  const need = (permission: string) => {
    const isPublic = !canReach(token, repository) && !repository.isPrivate;
    if (!isPublic && !isAllowed(token.permissions, permission, false)) {
      throw refusal("FORBIDDEN", "Resource not accessible by integration");
    }
  };
  const refOf = async (name: string) => {
    const object = await repository.git.object(name.startsWith("refs/") ? name : `refs/heads/${name}`);
    if (object === undefined) return null;
    return {
      id: nodeId("REF", name),
      name: name.replace(/^refs\/heads\//, ""),
      prefix: "refs/heads/",
      target: () => toObject(repository, object.sha),
    };
  };
  return {
    __typename: "Repository",
    id: nodeId("R", repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: `${repository.owner.login}/${repository.name}`,
    owner: toActor(repository.owner),
    url: htmlUrl(hub, repository),
    isPrivate: repository.isPrivate,
    isFork: repository.parent !== undefined,
    isArchived: repository.archived,
    isEmpty: false,
    defaultBranchRef: () => refOf(repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refOf(qualifiedName),
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      need("contents");
      return toObject(repository, expression ?? oid ?? "");
    },
    pullRequest: ({ number }: { number: number }) => {
      need("pull_requests");
      const pull = repository.pulls.find((it) => it.number === number);
      if (pull === undefined)
        throw refusal("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
      return toPull(hub, token, repository, pull);
    },
  };
}

/** What a query starts from. */
export function createRoot(hub: Hub, token: Token): Fields {
  return {
    viewer: { __typename: "User", login: hub.app.botLogin, id: nodeId("BOT", hub.app.id) },
    rateLimit: {
      limit: hub.limits.requestsPerHour,
      cost: 1,
      remaining: hub.limits.requestsPerHour - hub.rate.used,
      used: hub.rate.used,
      nodeCount: 1,
      resetAt: hub.world.now(),
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = findRepository(hub.world, owner, name);
      if (repository === undefined || (repository.isPrivate && !canReach(token, repository))) {
        throw refusal("NOT_FOUND", `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return toRepository(hub, token, repository);
    },
  };
}
