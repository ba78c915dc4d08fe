import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { FileChange } from "../model/change-set.ts";
import type { GitHub, RepositoryRef } from "../model/github.ts";
import { ask } from "./pull-request-request.ts";

/** A changed file as GitHub lists it. */
export interface ListedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: FileChange["status"];
  /** The blob at head; of a removed file, at the merge-base. */
  readonly blob?: string;
  readonly patch?: string;
}

export interface Comparison {
  readonly mergeBaseSha: string;
  /** The tip of the base branch: where the policy is read. */
  readonly baseSha: string;
  readonly files: readonly ListedFile[];
  /** Whether there may be more files than a comparison can list. */
  readonly full: boolean;
}

type ComparisonAnswer = RestEndpointMethodTypes["repos"]["compareCommitsWithBasehead"]["response"]["data"];
type FileAnswer = RestEndpointMethodTypes["pulls"]["listFiles"]["response"]["data"][number];

const mostFilesOfComparison = 300;
const mostFilesOfPullRequest = 3_000;
const pageSize = 100;

/** Compares `head` with the commit where it left `base`, a branch or a commit. */
export async function compare(
  github: GitHub,
  { owner, repo }: RepositoryRef,
  base: string,
  head: string,
): Promise<Comparison> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  // The files come whole with the first page whatever its size; the commits are not wanted.
  const parameters = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
  const answer = await ask<ComparisonAnswer>(github, route, parameters);
  const files = answer.files ?? [];
  return {
    mergeBaseSha: answer.merge_base_commit.sha,
    baseSha: answer.base_commit.sha,
    files: files.flatMap(toListedFile),
    full: files.length >= mostFilesOfComparison,
  };
}

/** The changed files of a pull request, page by page, as far as GitHub lists them. */
export async function listPullRequestFiles(
  github: GitHub,
  { owner, repo, number }: RepositoryRef & { readonly number: number },
): Promise<readonly ListedFile[]> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const files: FileAnswer[] = [];
  for (let page = 1; page <= mostFilesOfPullRequest / pageSize; page++) {
    const parameters = { owner, repo, pull_number: number, per_page: pageSize, page };
    const answer = await ask<readonly FileAnswer[]>(github, route, parameters);
    files.push(...answer);
    if (answer.length < pageSize) break;
  }
  return files.flatMap(toListedFile);
}

/** A copy counts as added: what it holds is new there. A changed mode is a modification without hunks. */
const statuses: Readonly<Record<string, FileChange["status"]>> = {
  added: "added",
  copied: "added",
  modified: "modified",
  changed: "modified",
  removed: "removed",
  renamed: "renamed",
};

function toListedFile({ filename, previous_filename, status, sha, patch }: FileAnswer): ListedFile[] {
  const known = statuses[status];
  if (!known) return [];
  const file: ListedFile = {
    path: filename,
    status: known,
    ...(known === "renamed" && previous_filename !== undefined && { previousPath: previous_filename }),
    ...(sha && { blob: sha }),
    ...(patch !== undefined && { patch }),
  };
  return [file];
}
