import { NodesecError } from "../errors.ts";
import type { ChangeSet, Revision } from "../model/change-set.ts";
import type { GitHub, OwnComment, PullRequestState, RepositoryRef } from "../model/github.ts";
import { configPath, type Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { type Blobs, createBlobs, queryBytes, type Wanted } from "./pull-request-blobs.ts";
import type { BlobCache } from "./pull-request-cache.ts";
import { type Comparison, compare, type ListedFile, listPullRequestFiles } from "./pull-request-comparison.ts";
import { readAround, seedsOf } from "./pull-request-context.ts";
import { type Change, toChange, toFileChange } from "./pull-request-files.ts";
import { readPastCommits, rememberOnlyCommit } from "./pull-request-past.ts";
import { type BlobAnswer, openingQuery } from "./pull-request-query.ts";
import { query } from "./pull-request-request.ts";
import {
  type OpeningAnswer,
  type PullRequestRef,
  pullRequestOf,
  readOwnComments,
  readPullRequest,
  toState,
} from "./pull-request-state.ts";
import { readTree, type Tree } from "./pull-request-tree.ts";

export { type BlobCache, createBlobCache } from "./pull-request-cache.ts";
export { readPullRequest } from "./pull-request-state.ts";

/** A config file, and where it was read in words for the report. */
interface ConfigText {
  readonly text: string;
  readonly source: string;
  /** Its path, where it belongs to the repository of the pull request. */
  readonly path?: string;
}

/** What the first requests told. The contents follow from `changeSet`, once the configs have told the limits. */
export interface Opened {
  /** The state while it was read. If its head is no longer `headSha`, a newer push waits to be reviewed. */
  readonly pull?: PullRequestState;
  /** The head that the change set is of. */
  readonly headSha: string;
  readonly configs: { readonly repository?: ConfigText; readonly organization?: ConfigText };
  readonly ownComments: readonly OwnComment[];
  changeSet(limits: Limits): Promise<ChangeSet>;
}

/** What the event of a pull request tells; without it, one request more is needed. */
export interface KnownHead {
  readonly headSha?: string;
  /** The base branch, by name: its tip now is what counts, not where it was when the pull request was opened. */
  readonly baseRef?: string;
}

/**
 * Opens a pull request: three requests for its comparison, its files and everything else. Throws GITHUB_GONE, GITHUB_PERMISSION
 * and the other errors of GitHub.
 */
export async function openPullRequest(
  github: GitHub,
  ref: PullRequestRef & KnownHead & { readonly appSlug: string },
  cache: BlobCache,
): Promise<Opened> {
  const { owner, repo, number, appSlug } = ref;
  const { headSha, baseRef } = ref.headSha && ref.baseRef ? ref : await readPullRequest(github, ref);
  const range = { base: baseRef ?? "", head: headSha ?? "" };
  const opening = await open(github, { owner, repo, number, ...range }, cache);
  const answer = pullRequestOf(opening.answer);
  const pull = toState(answer);
  return {
    pull,
    headSha: range.head,
    configs: opening.configs,
    ownComments: await readOwnComments(github, { owner, repo, number }, answer.reviewThreads, `${appSlug}[bot]`),
    changeSet: (limits) =>
      readChangeSet(github, opening, { base: pull.baseRef, head: range.head, changedFiles: pull.changedFiles, limits }),
  };
}

/** Opens the change between two commits, as a merge queue makes it. */
export async function openCommitRange(
  github: GitHub,
  ref: RepositoryRef & { readonly base: string; readonly head: string },
  cache: BlobCache,
): Promise<Opened> {
  const opening = await open(github, ref, cache);
  return {
    headSha: ref.head,
    configs: opening.configs,
    ownComments: [],
    changeSet: (limits) => readChangeSet(github, opening, { base: ref.base, head: ref.head, limits }),
  };
}

interface Opening {
  readonly ref: RepositoryRef;
  readonly cache: BlobCache;
  readonly comparison: Comparison;
  readonly files: readonly ListedFile[];
  readonly tree: Tree;
  readonly changes: readonly Change[];
  readonly blobs: Blobs;
  readonly answer: OpeningAnswer;
  readonly configs: Opened["configs"];
}

interface OpeningRef extends RepositoryRef {
  readonly base: string;
  readonly head: string;
  readonly number?: number;
}

async function open(github: GitHub, ref: OpeningRef, cache: BlobCache): Promise<Opening> {
  const { owner, repo, number } = ref;
  const { comparison, tree } = await readHistory(github, ref);
  const isCut = comparison.full && number !== undefined;
  const files = isCut ? await listPullRequestFiles(github, { owner, repo, number }) : comparison.files;
  const changes = files.map((file) => toChange(file, tree.entries.get(file.path), comparison.mergeBaseSha));
  const blobs = createBlobs(github, { owner, repo }, cache);
  // The limits are not known yet, they are in the config: long files have to wait.
  const short = [...wantedOf(changes), ...seedsOf(files, tree)].filter(({ size }) => size <= queryBytes);
  const [batch = []] = blobs.batches(short);
  const { text, variables, read } = openingQuery(
    batch.map(({ expression }) => expression),
    number !== undefined,
  );
  const parameters = { owner, name: repo, config: `${comparison.baseSha}:${configPath}`, ...variables };
  const asked = { ...parameters, ...(number !== undefined && { number }) };
  const answer = await query<OpeningAnswer>(github, text, asked, ["organization"]);
  blobs.accept(batch, read(answer));
  const configs = readConfigs(answer, owner, comparison.baseSha);
  return { ref: { owner, repo }, cache, comparison, files, tree, changes, blobs, answer, configs };
}

async function readHistory(github: GitHub, ref: OpeningRef): Promise<Pick<Opening, "comparison" | "tree">> {
  const { base, head } = ref;
  const [compared, listed] = await Promise.allSettled([compare(github, ref, base, head), readTree(github, ref, head)]);
  if (listed.status === "rejected") throw listed.reason;
  if (compared.status === "fulfilled") return { comparison: compared.value, tree: listed.value };
  // Not found though the head is there: GitHub says so where the two have nothing in common.
  const { reason: cause } = compared;
  const isGone = cause instanceof NodesecError && cause.code === "GITHUB_GONE";
  throw isGone ? new NodesecError("GITHUB_NO_COMMON_COMMIT", { base, head: head.slice(0, 7) }, { cause }) : cause;
}

function wantedOf(changes: readonly Change[]): readonly Wanted[] {
  return changes.flatMap(({ before, after }) => [after, before].filter((each) => each !== undefined));
}

function readConfigs({ repository, organization }: OpeningAnswer, owner: string, sha: string): Opened["configs"] {
  const own = toConfig(repository?.config, `${configPath} at ${sha.slice(0, 7)}`);
  const shared =
    toConfig(organization?.nested, `${owner}/.github: ${configPath}`) ??
    toConfig(organization?.plain, `${owner}/.github: nodesec.yml`);
  return { ...(own && { repository: { ...own, path: configPath } }), ...(shared && { organization: shared }) };
}

function toConfig(answer: BlobAnswer | null | undefined, source: string): ConfigText | undefined {
  // A folder of that name has no id here; a binary file has no text, and then is no config that parses.
  return answer?.oid === undefined ? undefined : { text: answer.text ?? "\0", source };
}

interface Wish {
  readonly base: string;
  readonly head: string;
  readonly changedFiles?: number;
  readonly limits: Limits;
}

async function readChangeSet(
  github: GitHub,
  opening: Opening,
  { base, head, changedFiles, limits }: Wish,
): Promise<ChangeSet> {
  const { ref, cache, comparison, changes, blobs, tree } = opening;
  const reviewed = changes.slice(0, limits.files);
  await blobs.load(wantedOf(reviewed), limits.fileBytes);
  const read = reviewed.map((change) => toFileChange(change, blobs, limits.fileBytes));
  const files = read.map(({ file }) => file);
  const around = await readAround({ files, tree, blobs, limits });
  const commits = { ref, comparison, head, cache };
  rememberOnlyCommit(commits);
  const past = await readPastCommits(github, commits, { blobs, limits });
  const tooMany = changes
    .slice(limits.files)
    .map(({ listed: { path } }): Skipped => ({ path, reason: "too many files" }));
  return {
    base: revision(comparison.mergeBaseSha, base),
    head: revision(head, head.slice(0, 7)),
    files,
    context: around.files,
    skipped: [
      ...read.flatMap(({ skipped }) => skipped),
      ...tooMany,
      ...unlisted(opening, changedFiles),
      ...around.skipped,
      ...past.skipped,
    ],
    ...(past.commits.length > 0 && { past: past.commits }),
  };
}

function revision(sha: string, label: string): Revision {
  return { sha, label };
}

/**
 * Files that GitHub counts but does not list. Where a comparison is not full, it is the truth: the count of a pull request can
 * lag behind its base branch. A range of commits has no count, so there a full list is not trusted.
 */
function unlisted({ files, comparison }: Opening, changedFiles: number | undefined): Skipped[] {
  const isWhole = !comparison.full || (changedFiles !== undefined && files.length >= changedFiles);
  if (isWhole) return [];
  const total = changedFiles === undefined ? "perhaps more" : String(changedFiles);
  const detail = `GitHub lists ${files.length} of ${total} changed files`;
  return [{ path: "(files that GitHub does not list)", reason: "too many files", detail }];
}
