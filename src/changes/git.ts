import type { ChangeSet, FileChange, Revision, SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { gitOutput } from "./git-command.ts";
import { readPastCommits } from "./git-past.ts";
import { defaultBranch, mergeBase, repositoryRoot, resolveRevision } from "./git-revisions.ts";
import { readSide, type SideReader } from "./git-sides.ts";
import { diffTexts } from "./patch.ts";
import { type RawChange, readRawDiff } from "./raw-diff.ts";
import { readBlobs } from "./read-blobs.ts";
import { isSkipped, mostBytes } from "./to-source-file.ts";

/** Which change of a local repository to read. */
export interface GitChangeOptions {
  readonly cwd: string;
  readonly mode: "range" | "staged" | "working tree";
  /** For a range: the branch to compare with; the default branch where it is left out. */
  readonly base?: string;
  readonly head?: string;
  /** Only files of such paths are read, and none of earlier commits, which are searched for secrets alone. */
  readonly only?: (path: string) => boolean;
  readonly limits: Limits;
}

/** The change set of a local repository and its root. No checkout is touched and nothing of the repository is run. */
export async function readGitChange(options: GitChangeOptions): Promise<{ changeSet: ChangeSet; root: string }> {
  const root = await repositoryRoot(options.cwd);
  const { base, head, range } = await readRange(root, options);
  const { only } = options;
  const all = await readRawDiff(root, range, options.mode === "working tree");
  const raw = only ? all.filter(({ path, previousPath }) => only(path) || only(previousPath ?? path)) : all;
  const changes = raw.slice(0, options.limits.files);
  const past =
    options.mode === "range" && !only ? await readPastCommits(root, { base, head, limits: options.limits }) : undefined;
  const { blobs } = await readBlobs(
    root,
    changes.flatMap(({ before, after }) => [before?.blob, after?.blob]),
    mostBytes(options.limits.fileBytes),
  );
  const reader = { root, blobs, fileBytes: options.limits.fileBytes };
  const sides = await Promise.all(changes.map((change) => readChange(reader, change)));
  const tooMany = raw.slice(options.limits.files).map(({ path }): Skipped => ({ path, reason: "too many files" }));
  return {
    root,
    changeSet: {
      base,
      head,
      files: sides.map(({ file }) => file),
      context: [],
      skipped: [...sides.flatMap(({ skipped }) => skipped), ...tooMany, ...(past?.skipped ?? [])],
      ...(past && past.commits.length > 0 && { past: past.commits }),
    },
  };
}

async function readRange(root: string, { mode, base, head = "HEAD" }: GitChangeOptions) {
  const tip = await resolveRevision(root, head);
  if (mode === "staged") return { base: tip, head: named("index"), range: ["--cached", tip.sha] };
  if (mode === "working tree") return { base: tip, head: named("working tree"), range: [tip.sha] };
  const branch = await resolveRevision(root, base ?? (await defaultBranch(root)));
  const from = await mergeBase(root, branch, tip);
  return { base: from, head: tip, range: [from.sha, tip.sha] };
}

function named(label: string): Revision {
  return { sha: "", label };
}

type Side = SourceFile | Skipped | undefined;

async function readChange(reader: SideReader, change: RawChange) {
  const { path, previousPath, status } = change;
  const before = await readSide(reader, previousPath ?? path, change.before);
  const after = await readSide(reader, path, change.after);
  const [old, now] = [textOf(before), textOf(after)];
  // A checkout may have other line ends than the blob, which git would translate.
  const isCheckedOut = change.after !== undefined && change.after.blob === undefined;
  const toDiff = ({ text } = { text: "" }) => (isCheckedOut ? text.replaceAll("\r\n", "\n") : text);
  const file: FileChange = {
    path,
    status,
    ...(previousPath !== undefined && { previousPath }),
    ...(old && { before: old }),
    ...(now && { after: now }),
    hunks: diffTexts(toDiff(old), toDiff(now)),
  };
  // Both sides of one file are left out for the same reason most of the time: say it once, by the path at head.
  const skipped = [before, after].filter((side): side is Skipped => side !== undefined && isSkipped(side));
  return { file, skipped: skipped.slice(-1).map((side): Skipped => ({ ...side, path })) };
}

function textOf(side: Side): SourceFile | undefined {
  return side === undefined || isSkipped(side) ? undefined : side;
}

/** The text of `path` at `revision`, or undefined where it does not exist. */
export async function readFileAt(root: string, revision: string, path: string): Promise<string | undefined> {
  const listed = await gitOutput(root, ["ls-tree", "-z", revision, "--", path]);
  const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(listed.toString())?.[1];
  return blob === undefined ? undefined : (await gitOutput(root, ["cat-file", "blob", blob])).toString();
}
