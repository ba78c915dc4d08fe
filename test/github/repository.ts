import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { emitPull } from "./events.ts";
import { createGitStore, type FileContent } from "./git.ts";
import { resolveCommit } from "./git-read.ts";
import { queuePulls } from "./merge-queue.ts";
import { type PullRequest, toPullRequest, type Written, writeComment } from "./pull-request.ts";
import type { Hub } from "./reply.ts";
import {
  accountOf,
  type CheckRun,
  type IssueComment,
  nextNumber,
  type PullState,
  type RepositoryState,
  type Role,
} from "./state.ts";
import { branchMoved } from "./updates.ts";

/** What a commit holds. Without `from` it stands on its branch, and a new branch on the default branch. */
interface CommitOptions {
  readonly branch: string;
  readonly from?: string;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly message?: string;
  readonly author?: string;
  /** Starts the branch anew from `from`, as a forced push does. */
  readonly force?: boolean;
  /** A second parent: the commit is a merge of this branch. */
  readonly merge?: string;
}

/** A repository in the hands of a test. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly fullName: string;
  readonly cloneUrl: string;
  readonly state: RepositoryState;
  /** Commits in silence. */
  commit(options: CommitOptions): Promise<string>;
  /** Commits, and tells the app as after a real push. */
  push(options: CommitOptions): Promise<string>;
  deleteBranch(branch: string): Promise<void>;
  fork(owner: string): Promise<Repository>;
  openPullRequest(options: {
    readonly title: string;
    readonly head: string;
    readonly headRepository?: Repository;
    readonly base?: string;
    readonly author: string;
    readonly body?: string;
    readonly draft?: boolean;
  }): Promise<PullRequest>;
  openIssue(options: { readonly title: string; readonly author: string; readonly body?: string }): Promise<{
    readonly number: number;
    readonly comments: readonly IssueComment[];
    comment(written: Written): Promise<IssueComment>;
  }>;
  /** Lets the merge queue make a commit of the base with the heads of pull requests, and ask for checks on it. */
  mergeGroup(options: { readonly base?: string; readonly pulls: readonly PullRequest[] }): Promise<string>;
  /** The check runs, or those of one commit, oldest first. */
  checkRuns(sha?: string): readonly CheckRun[];
  setCollaborator(login: string, role: Role): void;
  archive(): void;
}

/** What a new repository is made of. */
export interface RepositoryOptions {
  readonly owner: string;
  readonly name: string;
  readonly files?: Readonly<Record<string, FileContent>>;
  readonly collaborators?: Readonly<Record<string, "admin" | "write" | "read">>;
  readonly private?: boolean;
  readonly defaultBranch?: string;
}

async function commitTo(repository: RepositoryState, options: CommitOptions): Promise<string> {
  const { branch, files, message = "Change files", author = "octocat", force = false, merge } = options;
  const { git } = repository;
  const own = force ? undefined : await git.object(`refs/heads/${branch}^{commit}`);
  const parent = own?.sha ?? (await resolveCommit(git, options.from ?? repository.defaultBranch));
  const second = merge === undefined ? undefined : await resolveCommit(git, merge);
  return git.commit({
    branch,
    parents: [parent, second].filter((sha) => sha !== undefined),
    files,
    message,
    author: { name: author, email: `${author}@users.noreply.github.com`, at: Math.floor(Date.now() / 1000) },
  });
}

/** Makes a repository in a folder of its own. */
export async function createRepository(
  hub: Hub,
  root: string,
  options: RepositoryOptions,
  parent?: RepositoryState,
): Promise<Repository> {
  const { owner, name, files = {}, collaborators = {}, defaultBranch = parent?.defaultBranch ?? "main" } = options;
  const { world } = hub;
  const key = `${owner}/${name}`.toLowerCase();
  if (world.repositories.has(key)) throw new Error(`${owner}/${name} exists already`);
  const folder = await mkdtemp(join(root, "repository-"));
  const state: RepositoryState = {
    id: world.nextId(),
    owner: accountOf(world, owner, "Organization"),
    name,
    isPrivate: options.private ?? parent?.isPrivate ?? true,
    defaultBranch,
    git: await createGitStore(folder, defaultBranch, parent?.git),
    ...(parent !== undefined && { parent }),
    archived: false,
    created_at: world.now(),
    collaborators: new Map(Object.entries(collaborators).map(([login, role]) => [login.toLowerCase(), role])),
    issues: [],
    pulls: [],
    comments: [],
    checkSuites: [],
    checkRuns: [],
  };
  for (const login of Object.keys(collaborators)) accountOf(world, login);
  world.repositories.set(key, state);
  if (parent === undefined)
    await commitTo(state, { branch: defaultBranch, files, message: "First commit", author: owner });
  return toRepositoryHandle(hub, root, state);
}

async function forkOf(hub: Hub, root: string, parent: RepositoryState, owner: string): Promise<Repository> {
  accountOf(hub.world, owner);
  const fork = await createRepository(hub, root, { owner, name: parent.name }, parent);
  for (const [ref, sha] of await parent.git.refs()) {
    if (ref.startsWith("refs/heads/")) await fork.state.git.setRef(ref, sha);
  }
  return fork;
}

async function openPull(
  hub: Hub,
  repository: RepositoryState,
  options: Parameters<Repository["openPullRequest"]>[0],
): Promise<PullRequest> {
  const { title, head, author, body = "", draft = false } = options;
  const headRepository = options.headRepository?.state ?? repository;
  const baseRef = options.base ?? repository.defaultBranch;
  const base = await repository.git.object(`refs/heads/${baseRef}^{commit}`);
  const tip = await headRepository.git.object(`refs/heads/${head}^{commit}`);
  if (base === undefined || tip === undefined)
    throw new Error(`There is no branch ${base === undefined ? baseRef : head}`);
  const now = hub.world.now();
  const pull: PullState = {
    id: hub.world.nextId(),
    number: nextNumber(repository),
    title,
    body,
    user: accountOf(hub.world, author),
    state: "open",
    draft,
    baseRef,
    baseSha: base.sha,
    headRepository,
    headRef: head,
    headSha: tip.sha,
    created_at: now,
    updated_at: now,
    closed_at: null,
    reviews: [],
    reviewComments: [],
  };
  repository.pulls.push(pull);
  await repository.git.setRef(`refs/pull/${pull.number}/head`, tip.sha);
  await emitPull(hub, repository, pull, { action: "opened" });
  return toPullRequest(hub, repository, pull);
}

function toRepositoryHandle(hub: Hub, root: string, state: RepositoryState): Repository {
  const owner = state.owner.login;
  return {
    owner,
    name: state.name,
    fullName: `${owner}/${state.name}`,
    cloneUrl: `${hub.url()}/git/${owner}/${state.name}.git`,
    state,
    commit: (options) => commitTo(state, options),
    push: async (options) => {
      const before = await state.git.object(`refs/heads/${options.branch}^{commit}`);
      const after = await commitTo(state, options);
      const login = options.author ?? owner;
      await branchMoved(hub, state, { ref: `refs/heads/${options.branch}`, before: before?.sha, after, login });
      return after;
    },
    deleteBranch: async (branch) => {
      const ref = `refs/heads/${branch}`;
      const before = await state.git.object(`${ref}^{commit}`);
      await state.git.setRef(ref, null);
      await branchMoved(hub, state, { ref, before: before?.sha, after: undefined, login: owner });
    },
    fork: (by) => forkOf(hub, root, state, by),
    openPullRequest: (options) => openPull(hub, state, options),
    openIssue: async ({ title, author, body = "" }) => {
      const user = accountOf(hub.world, author);
      const number = nextNumber(state);
      state.issues.push({ id: hub.world.nextId(), number, title, body, user, created_at: hub.world.now() });
      return {
        number,
        get comments() {
          return state.comments.filter((comment) => comment.issue === number);
        },
        comment: async (written) => writeComment(hub, state, number, written),
      };
    },
    mergeGroup: ({ base = state.defaultBranch, pulls }) => queuePulls(hub, state, base, pulls),
    checkRuns: (sha) => state.checkRuns.filter((run) => sha === undefined || run.head_sha === sha),
    setCollaborator: (login, role) => {
      accountOf(hub.world, login);
      state.collaborators.set(login.toLowerCase(), role);
    },
    archive: () => {
      state.archived = true;
    },
  };
}
