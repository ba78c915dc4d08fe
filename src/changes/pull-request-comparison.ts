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
  /** The first of the commits from the merge-base to head, oldest first, and how many there are in all. */
  readonly commits: readonly ListedCommit[];
  readonly totalCommits: number;
}

export interface ListedCommit {
  readonly sha: string;
  readonly isMerge: boolean;
}

type ComparisonAnswer = RestEndpointMethodTypes["repos"]["compareCommitsWithBasehead"]["response"]["data"];
type FileAnswer = RestEndpointMethodTypes["pulls"]["listFiles"]["response"]["data"][number];

const mostFilesOfComparison = 300;
const mostFilesOfPullRequest = 3_000;
const pageSize = 100;
const compareRoute = "GET /repos/{owner}/{repo}/compare/{basehead}";

/** Compares `head` with the commit where it left `base`, a branch or a commit. */
export async function compare(
  github: GitHub,
  { owner, repo }: RepositoryRef,
  base: string,
  head: string,
): Promise<Comparison> {
  // The files come whole with the first page, whatever its size.
  const parameters = { owner, repo, basehead: `${base}...${head}`, per_page: pageSize };
  const answer = await ask<ComparisonAnswer>(github, compareRoute, parameters);
  const files = answer.files ?? [];
  return {
    mergeBaseSha: answer.merge_base_commit.sha,
    baseSha: answer.base_commit.sha,
    files: files.flatMap(toListedFile),
    full: files.length >= mostFilesOfComparison,
    commits: answer.commits.map(toListedCommit),
    totalCommits: answer.total_commits,
  };
}

/** All commits of the comparison, oldest first. GitHub cuts them at 250 where no pages are asked for. */
export async function listCommits(
  github: GitHub,
  { owner, repo }: RepositoryRef,
  { mergeBaseSha, commits, totalCommits }: Comparison,
  head: string,
): Promise<readonly ListedCommit[]> {
  const all = [...commits];
  for (let page = 2; all.length < totalCommits; page++) {
    const parameters = { owner, repo, basehead: `${mergeBaseSha}...${head}`, per_page: pageSize, page };
    const answer = await ask<ComparisonAnswer>(github, compareRoute, parameters);
    if (answer.commits.length === 0) break;
    all.push(...answer.commits.map(toListedCommit));
  }
  return all;
}

function toListedCommit({ sha, parents }: ComparisonAnswer["commits"][number]): ListedCommit {
  return { sha, isMerge: parents.length > 1 };
}

/** The files that a commit changed, as far as one page goes. */
export async function listCommitFiles(
  github: GitHub,
  { owner, repo }: RepositoryRef,
  sha: string,
): Promise<readonly ListedFile[]> {
  const route = "GET /repos/{owner}/{repo}/commits/{ref}";
  const { files = [] } = await ask<{ readonly files?: readonly FileAnswer[] }>(github, route, {
    owner,
    repo,
    ref: sha,
  });
  return files.flatMap(toListedFile);
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
