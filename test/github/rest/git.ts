import { notFound } from "../failure.ts";
import { listTree, readCommit } from "../git-read.ts";
import type { RepositoryHandlers } from "../reply.ts";
import { nodeId, repositoryUrl, toCommit } from "./present.ts";

/** Operations on git's own objects. */
export const gitHandlers: RepositoryHandlers = {
  "git/get-blob": async ({ hub, repository, params, accept }) => {
    const object = await repository.git.object(params.file_sha ?? "");
    if (object?.type !== "blob") throw notFound();
    if (/\braw\b/.test(accept)) return { raw: object.content };
    const { sha, content: bytes } = object;
    const url = `${repositoryUrl(hub, repository)}/git/blobs/${sha}`;
    return {
      body: {
        sha,
        node_id: nodeId("B", sha),
        size: bytes.length,
        url,
        content: bytes.toString("base64"),
        encoding: "base64",
      },
    };
  },
  "git/get-tree": async ({ hub, repository, params, query }) => {
    const object = await repository.git.object(`${params.tree_sha}^{tree}`);
    if (object === undefined) throw notFound();
    const entries = await listTree(repository.git, object.sha, query.has("recursive"));
    const url = `${repositoryUrl(hub, repository)}/git`;
    const kinds: Readonly<Record<string, string>> = { blob: "blobs", tree: "trees", commit: "commits" };
    return {
      body: {
        sha: object.sha,
        url: `${url}/trees/${object.sha}`,
        truncated: entries.length > hub.limits.treeEntries,
        tree: entries
          .slice(0, hub.limits.treeEntries)
          .map((entry) => ({ ...entry, url: `${url}/${kinds[entry.type]}/${entry.sha}` })),
      },
    };
  },
  "git/get-ref": async ({ hub, repository, params }) => {
    const object = await repository.git.object(`refs/${params.ref}`);
    if (object === undefined) throw notFound();
    const url = `${repositoryUrl(hub, repository)}/git`;
    const ref = `refs/${params.ref}`;
    return {
      body: {
        ref,
        node_id: nodeId("REF", ref),
        url: `${url}/${ref}`,
        object: { sha: object.sha, type: object.type, url: `${url}/commits/${object.sha}` },
      },
    };
  },
  "git/get-commit": async ({ hub, repository, params }) => {
    const commit = await readCommit(repository.git, params.commit_sha ?? "");
    if (commit === undefined) throw notFound();
    const { commit: facts, sha, node_id, html_url, parents } = toCommit(hub, repository, commit);
    const { comment_count, url, ...rest } = { comment_count: 0, url: "", ...Object(facts) };
    return {
      body: {
        sha,
        node_id,
        html_url,
        parents,
        url: `${repositoryUrl(hub, repository)}/git/commits/${commit.sha}`,
        ...rest,
      },
    };
  },
};
