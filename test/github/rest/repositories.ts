import { Failure, notFound } from "../failure.ts";
import { countCommits, diffCommits, listCommits, listTree, mergeBase, readCommit, resolveCommit } from "../git-read.ts";
import type { RepositoryCall, RepositoryHandlers } from "../reply.ts";
import { accountOf, findRepository, roleOf } from "../state.ts";
import { encodePath, htmlUrl, repositoryUrl, toCommit, toDiffEntry, toFullRepository, toUser } from "./present.ts";
import { toPull } from "./present-pull.ts";

const maxComparedFiles = 300;
const maxCommits = 250;
const maxContentBytes = 1_000_000;

/** `branch`, `sha`, `OWNER:branch` or `OWNER:REPO:branch`: a comparison may reach into a fork. */
async function resolveAcross({ hub, repository }: RepositoryCall, name: string): Promise<string> {
  const parts = name.split(":");
  const ref = parts.at(-1) ?? "";
  const owner = parts[0] ?? "";
  const other =
    parts.length === 1
      ? repository
      : (findRepository(hub.world, owner, parts.length === 3 ? (parts[1] ?? "") : repository.name) ??
        [...hub.world.repositories.values()].find((it) => it.parent === repository && it.owner.login === owner));
  const sha = other === undefined ? undefined : await resolveCommit(other.git, ref);
  if (sha === undefined) throw notFound();
  return sha;
}

function relationOf(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return "diverged";
  if (ahead > 0) return "ahead";
  return behind > 0 ? "behind" : "identical";
}

/** The commits of a comparison are in pages only where a page is asked for; else GitHub cuts them. */
function pageOf<T>(
  commits: readonly T[],
  query: URLSearchParams,
): { readonly shown: readonly T[]; readonly isFirst: boolean } {
  const page = Number(query.get("page") ?? 1);
  const isPaged = query.has("per_page") || query.has("page");
  const perPage = Math.min(Number(query.get("per_page") ?? 30), 100);
  return {
    shown: isPaged ? commits.slice((page - 1) * perPage, page * perPage) : commits.slice(0, maxCommits),
    isFirst: page <= 1,
  };
}

async function compare(call: RepositoryCall) {
  const { hub, repository, params, query } = call;
  const [baseName, headName] = (params.basehead ?? "").split("...");
  if (baseName === undefined || headName === undefined) throw notFound();
  const [base, head] = await Promise.all([resolveAcross(call, baseName), resolveAcross(call, headName)]);
  const parting = await mergeBase(repository.git, base, head).catch(() => {
    throw new Failure(404, `No common ancestor between ${baseName} and ${headName}.`);
  });
  const [ahead, behind, commits, baseCommit, partingCommit, files] = await Promise.all([
    countCommits(repository.git, `${base}..${head}`),
    countCommits(repository.git, `${head}..${base}`),
    listCommits(repository.git, `${base}..${head}`, Number.POSITIVE_INFINITY),
    readCommit(repository.git, base),
    readCommit(repository.git, parting),
    diffCommits(repository.git, parting, head),
  ]);
  if (baseCommit === undefined || partingCommit === undefined) throw notFound();
  const html = `${htmlUrl(hub, repository)}/compare/${encodeURIComponent(params.basehead ?? "")}`;
  const { shown, isFirst } = pageOf(commits, query);
  return {
    body: {
      url: `${repositoryUrl(hub, repository)}/compare/${encodeURIComponent(params.basehead ?? "")}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: toCommit(hub, repository, baseCommit),
      merge_base_commit: toCommit(hub, repository, partingCommit),
      status: relationOf(ahead, behind),
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: shown.map((commit) => toCommit(hub, repository, commit)),
      ...(isFirst && {
        files: files.slice(0, maxComparedFiles).map((file) => toDiffEntry(hub, repository, file, head)),
      }),
    },
  };
}

async function content({ hub, repository, params, query, accept }: RepositoryCall) {
  const path = params.path ?? "";
  const ref = query.get("ref") ?? repository.defaultBranch;
  const sha = await resolveCommit(repository.git, ref);
  if (sha === undefined) throw new Failure(404, `No commit found for the ref ${ref}`);
  const object = await repository.git.object(`${sha}:${path}`);
  if (object === undefined) throw notFound();
  const urlOf = (it: string) => `${repositoryUrl(hub, repository)}/contents/${encodePath(it)}?ref=${ref}`;
  const describe = (entry: { path: string; sha: string; type: string; size?: number }) => {
    const git = `${repositoryUrl(hub, repository)}/git/${entry.type === "tree" ? "trees" : "blobs"}/${entry.sha}`;
    const html = `${htmlUrl(hub, repository)}/blob/${ref}/${encodePath(entry.path)}`;
    return {
      type: entry.type === "tree" ? "dir" : "file",
      name: entry.path.split("/").at(-1) ?? "",
      path: entry.path,
      sha: entry.sha,
      size: entry.size ?? 0,
      url: urlOf(entry.path),
      html_url: html,
      git_url: git,
      download_url: entry.type === "tree" ? null : `${htmlUrl(hub, repository)}/raw/${ref}/${encodePath(entry.path)}`,
      _links: { self: urlOf(entry.path), git, html },
    };
  };
  if (object.type === "tree") {
    const entries = await listTree(repository.git, object.sha, false);
    const folder = path === "" ? "" : `${path}/`;
    return { body: entries.slice(0, 1000).map((entry) => describe({ ...entry, path: `${folder}${entry.path}` })) };
  }
  if (/\braw\b/.test(accept)) return { raw: object.content };
  const isShown = object.content.length <= maxContentBytes;
  const entry = describe({ path, sha: object.sha, type: "blob", size: object.content.length });
  return {
    body: {
      ...entry,
      encoding: isShown ? "base64" : "none",
      content: isShown ? object.content.toString("base64") : "",
    },
  };
}

/** Operations on a repository and its commits. */
export const repositoryHandlers: RepositoryHandlers = {
  "repos/get": ({ hub, repository }) => ({ body: toFullRepository(hub, repository) }),
  "repos/get-branch": async ({ hub, repository, params }) => {
    const name = params.branch ?? "";
    const commit = await readCommit(repository.git, `refs/heads/${name}`);
    if (commit === undefined) throw new Failure(404, "Branch not found");
    const url = `${repositoryUrl(hub, repository)}/branches/${encodePath(name)}`;
    return {
      body: {
        name,
        commit: toCommit(hub, repository, commit),
        _links: { self: url, html: `${htmlUrl(hub, repository)}/tree/${encodePath(name)}` },
        protected: false,
        protection: { enabled: false },
        protection_url: `${url}/protection`,
      },
    };
  },
  "repos/get-commit": async ({ hub, repository, params }) => {
    const sha = await resolveCommit(repository.git, params.ref ?? "");
    const commit = sha === undefined ? undefined : await readCommit(repository.git, sha);
    if (commit === undefined) throw new Failure(422, `No commit found for SHA: ${params.ref}`);
    const [parent] = commit.parents;
    const files = parent === undefined ? [] : await diffCommits(repository.git, parent, commit.sha);
    return {
      body: {
        ...toCommit(hub, repository, commit),
        files: files.slice(0, maxComparedFiles).map((file) => toDiffEntry(hub, repository, file, commit.sha)),
      },
    };
  },
  "repos/get-content": content,
  "repos/compare-commits-with-basehead": compare,
  "repos/get-collaborator-permission-level": ({ hub, repository, params }) => {
    const login = params.username ?? "";
    const account = hub.world.accounts.get(login.toLowerCase());
    if (account === undefined) throw new Failure(404, `${login} is not a user`);
    const permission = roleOf(repository, login);
    return {
      body: {
        permission,
        role_name: permission,
        user: {
          ...toUser(hub, accountOf(hub.world, login)),
          permissions: {
            pull: permission !== "none",
            push: permission === "write" || permission === "admin",
            admin: permission === "admin",
          },
          role_name: permission,
        },
      },
    };
  },
  "repos/list-pull-requests-associated-with-commit": async ({ hub, repository, params }) => {
    const sha = await resolveCommit(repository.git, params.commit_sha ?? "");
    if (sha === undefined) throw new Failure(422, `No commit found for SHA: ${params.commit_sha}`);
    const found = await Promise.all(
      repository.pulls.map(async (pull) => {
        const commits = await listCommits(repository.git, `${pull.baseSha}..${pull.headSha}`, maxCommits);
        return commits.some((commit) => commit.sha === sha) ? [toPull(hub, repository, pull)] : [];
      }),
    );
    return { list: found.flat() };
  },
};
