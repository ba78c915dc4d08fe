/** What is needed of an Octokit, so that neither end names a class. Both calls reject where GitHub refuses. */
export interface GitHub {
  request<Data>(route: string, parameters?: Record<string, unknown>): Promise<GitHubResponse<Data>>;
  graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

interface GitHubResponse<Data> {
  readonly status: number;
  readonly headers?: { readonly link?: string };
  readonly data: Data;
}

export interface RepositoryRef {
  readonly owner: string;
  readonly repo: string;
}

/** The pull request as GitHub knows it now; `headSha` may be newer than what was reviewed. */
export interface PullRequestState {
  readonly number: number;
  readonly title: string;
  /** Login as webhooks say it: an app's ends in `[bot]`. */
  readonly author: string;
  readonly state: "open" | "closed";
  readonly draft: boolean;
  readonly headSha: string;
  readonly headRef: string;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly fromFork: boolean;
  readonly changedFiles: number;
}

/** A review comment that our bot wrote; whether NodeSec's marker is in it is for the reader of `body` to say. */
export interface OwnComment {
  readonly id: number;
  readonly path: string;
  /** Missing where the line is no longer in the diff. */
  readonly line?: number;
  readonly body: string;
  readonly hasReplies: boolean;
}
