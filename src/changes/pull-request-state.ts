import { NodesecError } from "../errors.ts";
import type { GitHub, OwnComment, PullRequestState, RepositoryRef } from "../model/github.ts";
import type { BlobAnswer } from "./pull-request-query.ts";
import { threadsQuery } from "./pull-request-query.ts";
import { ask, query } from "./pull-request-request.ts";

interface ActorAnswer {
  readonly __typename: string;
  readonly login: string;
}

interface ThreadAnswer {
  readonly path: string;
  readonly line?: number | null;
  readonly comments: {
    readonly totalCount: number;
    readonly nodes?:
      | readonly ({
          readonly fullDatabaseId?: string | number | null;
          readonly body: string;
          readonly author?: ActorAnswer | null;
        } | null)[]
      | null;
  };
}

interface ThreadsAnswer {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly nodes?: readonly (ThreadAnswer | null)[] | null;
}

interface PullRequestAnswer {
  readonly number: number;
  readonly title: string;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly isDraft: boolean;
  readonly headRefOid: string;
  readonly headRefName: string;
  readonly baseRefOid: string;
  readonly baseRefName: string;
  readonly isCrossRepository: boolean;
  readonly changedFiles: number;
  readonly author?: ActorAnswer | null;
  readonly reviewThreads: ThreadsAnswer;
}

/** The answer to the query that opens a review. */
export interface OpeningAnswer {
  readonly repository?: { readonly pullRequest?: PullRequestAnswer | null; readonly config?: BlobAnswer | null } | null;
  readonly organization?: { readonly nested?: BlobAnswer | null; readonly plain?: BlobAnswer | null } | null;
}

export interface PullRequestRef extends RepositoryRef {
  readonly number: number;
}

export function toState(answer: PullRequestAnswer): PullRequestState {
  return {
    number: answer.number,
    title: answer.title,
    author: answer.author ? loginOf(answer.author) : "ghost",
    state: answer.state === "OPEN" ? "open" : "closed",
    draft: answer.isDraft,
    headSha: answer.headRefOid,
    headRef: answer.headRefName,
    baseSha: answer.baseRefOid,
    baseRef: answer.baseRefName,
    fromFork: answer.isCrossRepository,
    changedFiles: answer.changedFiles,
  };
}

/** GraphQL leaves out the `[bot]` that ends an app's login everywhere else. A person may bear an app's name, so the type counts. */
function loginOf({ __typename, login }: ActorAnswer): string {
  return __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}

/** More threads than a sane pull request has. */
const mostPages = 30;

/** The comments of `botLogin` that begin a thread, also from the pages after the first. */
export async function readOwnComments(
  github: GitHub,
  { owner, repo: name, number }: PullRequestRef,
  first: ThreadsAnswer,
  botLogin: string,
): Promise<readonly OwnComment[]> {
  const threads = [...(first.nodes ?? [])];
  let { pageInfo } = first;
  for (let page = 1; page < mostPages && pageInfo.hasNextPage && pageInfo.endCursor; page++) {
    const variables = { owner, name, number, cursor: pageInfo.endCursor };
    const answer = await query<OpeningAnswer>(github, threadsQuery, variables);
    const next = answer.repository?.pullRequest?.reviewThreads;
    if (!next) break;
    threads.push(...(next.nodes ?? []));
    pageInfo = next.pageInfo;
  }
  return threads.flatMap((thread) => (thread ? toOwnComment(thread, botLogin) : []));
}

function toOwnComment({ path, line, comments }: ThreadAnswer, botLogin: string): OwnComment[] {
  const [comment] = comments.nodes ?? [];
  const id = Number(comment?.fullDatabaseId);
  if (!comment?.author || loginOf(comment.author) !== botLogin || !Number.isSafeInteger(id) || id === 0) return [];
  return [{ id, path, ...(line && { line }), body: comment.body, hasReplies: comments.totalCount > 1 }];
}

interface RestPullRequest {
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly draft?: boolean;
  readonly user?: { readonly login: string } | null;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo?: { readonly full_name: string } | null };
  readonly base: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } };
  readonly changed_files: number;
}

/** The pull request as it is now, in one request: before publishing, and where only its number is known. */
export async function readPullRequest(github: GitHub, ref: PullRequestRef): Promise<PullRequestState> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
  const { owner, repo, number } = ref;
  const answer = await ask<RestPullRequest>(github, route, { owner, repo, pull_number: number });
  return {
    number: answer.number,
    title: answer.title,
    author: answer.user?.login ?? "ghost",
    state: answer.state,
    draft: answer.draft ?? false,
    headSha: answer.head.sha,
    headRef: answer.head.ref,
    baseSha: answer.base.sha,
    baseRef: answer.base.ref,
    fromFork: answer.head.repo?.full_name !== answer.base.repo.full_name,
    changedFiles: answer.changed_files,
  };
}

/** The pull request of an answer. Throws GITHUB_GONE where there is none. */
export function pullRequestOf(answer: OpeningAnswer): PullRequestAnswer {
  const pull = answer.repository?.pullRequest;
  if (!pull) throw new NodesecError("GITHUB_GONE", { operation: "the pull request" });
  return pull;
}
