import type { GitHub, RepositoryRef } from "../model/github.ts";
import { ask } from "./pull-request-request.ts";

export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
  readonly size: number;
}

/** The files at a commit by path; `complete` is false where GitHub lists only some of very many. */
export interface Tree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly complete: boolean;
}

interface TreeAnswer {
  readonly truncated?: boolean;
  readonly tree: readonly {
    readonly path?: string;
    readonly mode?: string;
    readonly type?: string;
    readonly sha?: string;
    readonly size?: number;
  }[];
}

/** All files at a commit, in one request. */
export async function readTree(github: GitHub, { owner, repo }: RepositoryRef, sha: string): Promise<Tree> {
  const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
  const answer = await ask<TreeAnswer>(github, route, { owner, repo, tree_sha: sha, recursive: "1" });
  const entries = new Map<string, TreeEntry>();
  for (const { path, mode = "", type, sha: blob = "", size = 0 } of answer.tree) {
    if (path !== undefined && type !== "tree") entries.set(path, { mode, blob, size });
  }
  return { entries, complete: !answer.truncated };
}

/** Bytes of every file that is neither a link nor a submodule: what can be read as context. */
export function sizesOf({ entries, complete }: Tree): ReadonlyMap<string, number> {
  // A part of the files would lead to wrong answers about what an import means: better none.
  if (!complete) return new Map();
  return new Map([...entries].filter(([, { mode }]) => mode.startsWith("100")).map(([path, { size }]) => [path, size]));
}
