import { canReach, isAllowed } from "./auth.ts";
import { listTree, readCommit } from "./git-read.ts";
import { toComment, toReview, toThread } from "./graphql-comments.ts";
import { type Fields, type Page, refusal, toActor, toBlob, toConnection } from "./graphql-connection.ts";
import { pullNumbers } from "./pull-numbers.ts";
import type { Hub } from "./reply.ts";
import { htmlUrl, nodeId } from "./rest/present.ts";
import { pullFiles } from "./rest/pulls.ts";
import { findRepository, type PullState, type RepositoryState, type Token } from "./state.ts";

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
