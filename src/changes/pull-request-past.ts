import type { Hunk, HunkLine, PastFile } from "../model/change-set.ts";
import type { GitHub, RepositoryRef } from "../model/github.ts";
import { inParallel } from "../model/in-parallel.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { type Past, tooManyCommits } from "./past.ts";
import { parsePatch } from "./patch.ts";
import type { Blobs, Wanted } from "./pull-request-blobs.ts";
import type { BlobCache } from "./pull-request-cache.ts";
import { type Comparison, type ListedFile, listCommitFiles, listCommits } from "./pull-request-comparison.ts";
import { toSide, usualBytes } from "./pull-request-files.ts";
import { requestsAtOnce } from "./pull-request-request.ts";
import { isSkipped, leaveUnread } from "./to-source-file.ts";

/** The commits of one comparison, and where what they changed is read and kept. */
interface Commits {
  readonly ref: RepositoryRef;
  readonly comparison: Comparison;
  readonly head: string;
  readonly cache: BlobCache;
}

/**
 * The commits of a pull request before its last, by what their diffs add: one request for each that no earlier review has
 * read. Merges are left out, since their diff shows what came from the base branch. A file whose diff GitHub does not show is read whole.
 */
export async function readPastCommits(
  github: GitHub,
  { ref, comparison, head, cache }: Commits,
  { blobs, limits }: { readonly blobs: Blobs; readonly limits: Limits },
): Promise<Past> {
  if (comparison.totalCommits < 2) return { commits: [], skipped: [] };
  if (limits.commits === 0) return { commits: [], skipped: tooManyCommits(comparison.totalCommits - 1) };
  const listed = (await listCommits(github, ref, comparison, head)).filter(({ sha }) => sha !== head);
  const wanted = listed.slice(-limits.commits).filter(({ isMerge }) => !isMerge);
  const commits = await inParallel(wanted, requestsAtOnce, async ({ sha }) => {
    return { sha, files: await readCommit(github, { ref, cache, sha }) };
  });
  const whole = commits.flatMap(({ files }) => files.filter(({ patch }) => patch === undefined).map(toWanted));
  await blobs.load(whole, limits.fileBytes);
  const read = commits.map(({ sha, files }) => ({ sha, files: files.map((file) => toPastFile(file, blobs, limits)) }));
  const skipped = read.flatMap(({ files }) => files.filter((file) => "reason" in file));
  return {
    commits: read.map(({ sha, files }) => ({ sha, files: files.filter((file) => "after" in file) })),
    skipped: [...skipped.filter(isWorthSaying), ...tooManyCommits(listed.length - limits.commits)],
  };
}

/** Keeps what the only commit of a pull request changed, so that the review of the next push need not ask for it. */
export function rememberOnlyCommit({ ref, comparison, head, cache }: Commits): void {
  if (comparison.totalCommits !== 1 || comparison.full) return;
  cache.set(keyOf(ref, head), Buffer.from(JSON.stringify(withContent(comparison.files))));
}

interface CommitOptions {
  readonly ref: RepositoryRef;
  readonly cache: BlobCache;
  readonly sha: string;
}

async function readCommit(github: GitHub, { ref, cache, sha }: CommitOptions): Promise<readonly ListedFile[]> {
  const key = keyOf(ref, sha);
  const known = cache.get(key);
  // Only this module writes under such a key.
  if (known) return JSON.parse(known.toString()) as readonly ListedFile[];
  const files = withContent(await listCommitFiles(github, ref, sha));
  cache.set(key, Buffer.from(JSON.stringify(files)));
  return files;
}

/** The files that a commit left behind and that are worth reading. */
function withContent(files: readonly ListedFile[]): readonly ListedFile[] {
  return files.filter(
    ({ path, status, blob }) => status !== "removed" && blob !== undefined && !leaveUnread(path, 0, 0),
  );
}

function keyOf({ owner, repo }: RepositoryRef, sha: string): string {
  return `${owner}/${repo}@commit ${sha}`;
}

function toWanted({ path, blob = "" }: ListedFile): Wanted {
  return { path, expression: blob, size: usualBytes };
}

function toPastFile(file: ListedFile, blobs: Blobs, { fileBytes }: Limits): PastFile | Skipped {
  const { path, blob = "", patch } = file;
  const hunks = patch === undefined ? undefined : parsePatch(patch);
  if (hunks) {
    const [removed, added] = [linesOf(hunks, "removed"), linesOf(hunks, "added")];
    return {
      path,
      before: removed === "" ? [] : [{ path, text: removed, blob: `${blob} removed` }],
      after: { path, text: added, blob: `${blob} added` },
    };
  }
  const side = toSide(path, toWanted(file), blobs, fileBytes);
  return isSkipped(side) ? side : { path, before: [], after: side };
}

/** The lines of one kind, each on its line of the side that it belongs to, and nothing between them. */
function linesOf(hunks: readonly Hunk[], kind: HunkLine["kind"]): string {
  const lines: string[] = [];
  for (const hunk of hunks) {
    let at = (kind === "added" ? hunk.newStart : hunk.oldStart) - 1;
    for (const line of hunk.lines) {
      if (line.kind === kind) lines[at] = line.text;
      if (line.kind === kind || line.kind === "context") at++;
    }
  }
  return Array.from(lines, (line) => line ?? "").join("\n");
}

/** Why a file is left out is said where it is still there at head; a binary file of an earlier commit is no news. */
function isWorthSaying({ reason }: Skipped): boolean {
  return reason === "too large" || reason === "unreadable";
}
