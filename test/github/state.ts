import type { GitStore } from "./git.ts";

/** Somebody or something with a login. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: "User" | "Organization" | "Bot";
}

/** A role in a repository, as the collaborator endpoint names it. */
export type Role = "admin" | "write" | "read" | "none";

/** An app installed on an account; `repositories` undefined means all of them. */
export interface Installation {
  readonly id: number;
  readonly account: Account;
  permissions: Readonly<Record<string, string>>;
  events: readonly string[];
  readonly repositories?: ReadonlySet<string>;
  readonly created_at: string;
}

/** An installation token. */
export interface Token {
  readonly installation: Installation;
  readonly permissions: Readonly<Record<string, string>>;
  readonly repositoryIds?: ReadonlySet<number>;
  readonly expiresAt: number;
}

/** A reaction to a comment. */
export interface Reaction {
  readonly id: number;
  readonly user: Account;
  readonly content: string;
  readonly created_at: string;
}

/** A comment on an issue or on the conversation of a pull request. */
export interface IssueComment {
  readonly id: number;
  readonly issue: number;
  readonly user: Account;
  body: string;
  readonly created_at: string;
  updated_at: string;
  readonly viaApp: boolean;
  readonly reactions: Reaction[];
}

/** An issue that is no pull request. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly user: Account;
  readonly created_at: string;
}

/** A review with its state and the commit that it was written for. */
export interface Review {
  readonly id: number;
  readonly user: Account;
  readonly body: string;
  readonly state: string;
  readonly commit_id: string;
  readonly submitted_at: string;
}

/** Where a review comment stands: on lines of one side of the diff, or on the whole file. */
export interface Anchor {
  readonly path: string;
  readonly subject_type: "line" | "file";
  readonly line?: number;
  readonly side: "LEFT" | "RIGHT";
  readonly start_line?: number;
  readonly start_side?: "LEFT" | "RIGHT";
  readonly diff_hunk: string;
}

/** A comment in the diff of a pull request. */
export interface ReviewComment extends Anchor {
  readonly id: number;
  readonly pull_request_review_id: number;
  readonly user: Account;
  body: string;
  readonly commit_id: string;
  readonly in_reply_to_id?: number;
  readonly created_at: string;
  updated_at: string;
  /** Where the line is at the head of today; undefined where it is gone, and the comment outdated. */
  currentLine: number | undefined;
}

/** A pull request. */
export interface PullState {
  readonly id: number;
  readonly number: number;
  title: string;
  readonly body: string;
  readonly user: Account;
  state: "open" | "closed";
  draft: boolean;
  baseRef: string;
  baseSha: string;
  readonly headRepository: RepositoryState;
  readonly headRef: string;
  headSha: string;
  readonly created_at: string;
  updated_at: string;
  closed_at: string | null;
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
}

/** One annotation of a check run. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

/** A button below a check run. */
export interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

/** A check run as GitHub holds it, with its annotations and buttons. */
export interface CheckRun {
  readonly id: number;
  readonly suite: CheckSuite;
  name: string;
  readonly head_sha: string;
  status: string;
  conclusion: string | null;
  started_at: string | null;
  completed_at: string | null;
  external_id: string;
  details_url: string | null;
  output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
  readonly annotations: CheckAnnotation[];
  actions: readonly CheckAction[];
}

/** The runs of one app for one commit. */
export interface CheckSuite {
  readonly id: number;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly created_at: string;
}

/** A repository with everything that hangs on it. */
export interface RepositoryState {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly defaultBranch: string;
  readonly git: GitStore;
  readonly parent?: RepositoryState;
  archived: boolean;
  readonly created_at: string;
  readonly collaborators: Map<string, Role>;
  readonly issues: Issue[];
  readonly pulls: PullState[];
  readonly comments: IssueComment[];
  readonly checkSuites: CheckSuite[];
  readonly checkRuns: CheckRun[];
}

/** The accounts, repositories and installations of one stand-in. */
export interface World {
  readonly accounts: Map<string, Account>;
  readonly repositories: Map<string, RepositoryState>;
  readonly installations: Installation[];
  readonly tokens: Map<string, Token>;
  nextId(): number;
  now(): string;
}

/** An empty world. Ids are one sequence, so that no two things share one. */
export function createWorld(): World {
  let id = 1000;
  return {
    accounts: new Map(),
    repositories: new Map(),
    installations: [],
    tokens: new Map(),
    nextId: () => ++id,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
  };
}

/** The account of a login; made where there is none, as everybody on GitHub exists already. */
export function accountOf(world: World, login: string, type: Account["type"] = "User"): Account {
  const known = world.accounts.get(login.toLowerCase());
  if (known !== undefined) return known;
  const account: Account = { id: world.nextId(), login, type: login.endsWith("[bot]") ? "Bot" : type };
  world.accounts.set(login.toLowerCase(), account);
  return account;
}

/** The repository of a full name, whatever its case. */
export function findRepository(world: World, owner: string, name: string): RepositoryState | undefined {
  return world.repositories.get(`${owner}/${name}`.toLowerCase());
}

/** The next number of an issue or a pull request, which share one sequence. */
export function nextNumber(repository: RepositoryState): number {
  return repository.issues.length + repository.pulls.length + 1;
}

/** The installation that sees a repository, if any. */
export function installationOf(world: World, repository: RepositoryState): Installation | undefined {
  return world.installations.find(
    (installation) =>
      installation.account.id === repository.owner.id &&
      (installation.repositories === undefined || installation.repositories.has(repository.name)),
  );
}

/** The role of a login: what was granted, else the owner's own, else reading where everybody may. */
export function roleOf(repository: RepositoryState, login: string): Role {
  const granted = repository.collaborators.get(login.toLowerCase());
  if (granted !== undefined) return granted;
  if (repository.owner.login.toLowerCase() === login.toLowerCase()) return "admin";
  return repository.isPrivate ? "none" : "read";
}
