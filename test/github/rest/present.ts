import type { AppFacts } from "../auth.ts";
import type { CommitFacts, DiffFile } from "../git-read.ts";
import type { Hub } from "../reply.ts";
import { type Account, accountOf, type Installation, type RepositoryState } from "../state.ts";

const epoch = "2024-01-01T00:00:00Z";

/** An opaque id in the style of GitHub's global ones. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}

/** A path with its segments escaped for an address. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** A user in short, as it hangs on everything. */
export function toUser(hub: Hub, account: Account): Record<string, unknown> {
  const url = `${hub.url()}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId("U", account.id),
    avatar_url: `${hub.url()}/avatars/${account.id}`,
    gravatar_id: "",
    url,
    html_url: `${hub.url()}/${encodeURIComponent(account.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  };
}

const repositoryLinks: Readonly<Record<string, string>> = {
  archive: "/{archive_format}{/ref}",
  assignees: "/assignees{/user}",
  blobs: "/git/blobs{/sha}",
  branches: "/branches{/branch}",
  collaborators: "/collaborators{/collaborator}",
  comments: "/comments{/number}",
  commits: "/commits{/sha}",
  compare: "/compare/{base}...{head}",
  contents: "/contents/{+path}",
  contributors: "/contributors",
  deployments: "/deployments",
  downloads: "/downloads",
  events: "/events",
  forks: "/forks",
  git_commits: "/git/commits{/sha}",
  git_refs: "/git/refs{/sha}",
  git_tags: "/git/tags{/sha}",
  hooks: "/hooks",
  issue_comment: "/issues/comments{/number}",
  issue_events: "/issues/events{/number}",
  issues: "/issues{/number}",
  keys: "/keys{/key_id}",
  labels: "/labels{/name}",
  languages: "/languages",
  merges: "/merges",
  milestones: "/milestones{/number}",
  notifications: "/notifications{?since,all,participating}",
  pulls: "/pulls{/number}",
  releases: "/releases{/id}",
  stargazers: "/stargazers",
  statuses: "/statuses/{sha}",
  subscribers: "/subscribers",
  subscription: "/subscription",
  tags: "/tags",
  teams: "/teams",
  trees: "/git/trees{/sha}",
};

/** The REST address of a repository. */
export function repositoryUrl(hub: Hub, repository: RepositoryState): string {
  return `${hub.url()}/repos/${repository.owner.login}/${repository.name}`;
}

/** The address of a repository for people. */
export function htmlUrl(hub: Hub, repository: RepositoryState): string {
  return `${hub.url()}/${repository.owner.login}/${repository.name}`;
}

/** A repository as it hangs on pull requests and events. */
export function toRepository(hub: Hub, repository: RepositoryState): Record<string, unknown> {
  const url = repositoryUrl(hub, repository);
  const html = htmlUrl(hub, repository);
  const openCount = repository.pulls.filter((pull) => pull.state === "open").length + repository.issues.length;
  const links = Object.entries(repositoryLinks).map(([name, path]) => [`${name}_url`, `${url}${path}`] as const);
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    private: repository.isPrivate,
    owner: toUser(hub, repository.owner),
    html_url: html,
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(links),
    git_url: `git://127.0.0.1/${repository.owner.login}/${repository.name}.git`,
    ssh_url: `git@127.0.0.1:${repository.owner.login}/${repository.name}.git`,
    clone_url: `${hub.url()}/git/${repository.owner.login}/${repository.name}.git`,
    svn_url: html,
    homepage: null,
    mirror_url: null,
    language: null,
    license: null,
    forks: 0,
    forks_count: 0,
    open_issues: openCount,
    open_issues_count: openCount,
    size: 1,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    default_branch: repository.defaultBranch,
    topics: [],
    visibility: repository.isPrivate ? "private" : "public",
    archived: repository.archived,
    disabled: false,
    has_downloads: true,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    created_at: repository.created_at,
    pushed_at: repository.created_at,
    updated_at: repository.created_at,
  };
}

/** A repository as `GET /repos/OWNER/REPO` shows it. */
export function toFullRepository(hub: Hub, repository: RepositoryState): Record<string, unknown> {
  return {
    ...toRepository(hub, repository),
    network_count: 0,
    subscribers_count: 0,
    ...(repository.parent !== undefined && {
      parent: toRepository(hub, repository.parent),
      source: toRepository(hub, repository.parent),
    }),
  };
}

/** The app as it hangs on check runs; with the secret parts nowhere. */
export function toIntegration(hub: Hub, app: AppFacts): Record<string, unknown> {
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    owner: toUser(hub, accountOf(hub.world, "nodesec", "Organization")),
    name: "NodeSec",
    description: "",
    external_url: "https://nodesec.example",
    html_url: `${hub.url()}/apps/${app.slug}`,
    created_at: epoch,
    updated_at: epoch,
    permissions: app.permissions,
    events: app.events,
  };
}

/** An installation of the app. */
export function toInstallation(hub: Hub, installation: Installation): Record<string, unknown> {
  return {
    id: installation.id,
    account: toUser(hub, installation.account),
    repository_selection: installation.repositories === undefined ? "all" : "selected",
    access_tokens_url: `${hub.url()}/app/installations/${installation.id}/access_tokens`,
    repositories_url: `${hub.url()}/installation/repositories`,
    html_url: `${hub.url()}/settings/installations/${installation.id}`,
    app_id: hub.app.id,
    app_slug: hub.app.slug,
    target_id: installation.account.id,
    target_type: installation.account.type === "Organization" ? "Organization" : "User",
    permissions: installation.permissions,
    events: installation.events,
    created_at: installation.created_at,
    updated_at: installation.created_at,
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
  };
}

/** A commit as the commits and compare endpoints show it. */
export function toCommit(hub: Hub, repository: RepositoryState, commit: CommitFacts): Record<string, unknown> {
  const url = repositoryUrl(hub, repository);
  const html = htmlUrl(hub, repository);
  return {
    sha: commit.sha,
    node_id: nodeId("C", commit.sha),
    url: `${url}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
  };
}

/** A changed file with its addresses. */
export function toDiffEntry(
  hub: Hub,
  repository: RepositoryState,
  file: DiffFile,
  sha: string,
): Record<string, unknown> {
  const path = encodePath(file.filename);
  const { filename, previous_filename, status, additions, deletions, patch } = file;
  return {
    sha: file.sha,
    filename,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${htmlUrl(hub, repository)}/blob/${sha}/${path}`,
    raw_url: `${htmlUrl(hub, repository)}/raw/${sha}/${path}`,
    contents_url: `${repositoryUrl(hub, repository)}/contents/${path}?ref=${sha}`,
    ...(patch !== undefined && { patch }),
    ...(previous_filename !== undefined && { previous_filename }),
  };
}
