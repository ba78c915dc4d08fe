import type { FileChange, SourceFile } from "../model/change-set.ts";
import type { Skipped } from "../model/skipped.ts";
import { diffTexts, parsePatch } from "./patch.ts";
import type { Blobs, Wanted } from "./pull-request-blobs.ts";
import type { ListedFile } from "./pull-request-comparison.ts";
import type { TreeEntry } from "./pull-request-tree.ts";
import { isSkipped, leaveUnread, toSourceFile } from "./to-source-file.ts";

/** A listed file with what the tree at head says of it, and the two blobs to read. */
export interface Change {
  readonly listed: ListedFile;
  /** Why it is left out without reading it. */
  readonly skipped?: Skipped;
  readonly before?: Wanted;
  readonly after?: Wanted;
}

/** A guess at the size of a blob of which GitHub has told none. */
export const usualBytes = 10_000;

/** What to read of a listed file. Links, submodules and what its name rules out are not read. */
export function toChange(listed: ListedFile, entry: TreeEntry | undefined, mergeBaseSha: string): Change {
  const { path, status, blob, previousPath } = listed;
  // Vendored and minified files are known by their name.
  const skipped = skippedByMode(path, entry) ?? leaveUnread(path, 0, 0);
  if (skipped) return { listed, skipped };
  const size = entry?.size ?? usualBytes;
  const head = entry?.blob ?? blob;
  const oldPath = previousPath ?? path;
  const old = status === "removed" && blob ? blob : `${mergeBaseSha}:${oldPath}`;
  return {
    listed,
    ...(status !== "added" && { before: { path: oldPath, expression: old, size } }),
    ...(status !== "removed" && head !== undefined && { after: { path, expression: head, size } }),
  };
}

function skippedByMode(path: string, entry: TreeEntry | undefined): Skipped | undefined {
  if (entry?.mode === "120000") return { path, reason: "symlink" };
  if (entry?.mode === "160000") return { path, reason: "submodule" };
  return undefined;
}

/** The change with its texts, as far as they were read, and what of it was not. */
export function toFileChange(
  { listed, skipped, before, after }: Change,
  blobs: Blobs,
  fileBytes: number,
): { readonly file: FileChange; readonly skipped: readonly Skipped[] } {
  const { path, previousPath, status, patch } = listed;
  const facts = { path, status, ...(previousPath !== undefined && { previousPath }) };
  if (skipped) return { file: { ...facts, hunks: [] }, skipped: [skipped] };
  const old = before && toSide(previousPath ?? path, before, blobs, fileBytes);
  const now = status === "removed" ? undefined : toSide(path, after, blobs, fileBytes);
  const unread = [old, now].filter((side): side is Skipped => side !== undefined && isSkipped(side));
  const [oldFile, nowFile] = [old, now].map((side) => (side && !isSkipped(side) ? side : undefined));
  const file: FileChange = {
    ...facts,
    ...(oldFile && { before: oldFile }),
    ...(nowFile && { after: nowFile }),
    hunks: (patch && parsePatch(patch)) || (unread.length > 0 ? [] : diffTexts(textOf(oldFile), textOf(nowFile))),
  };
  // Both sides of one file are left out for the same reason most of the time: say it once.
  return { file, skipped: unread.slice(-1).map((each) => (isSubmodule(each, listed) ? toSubmodule(each) : each)) };
}

function textOf(file: SourceFile | undefined): string {
  return file?.text ?? "";
}

/** The file that `wanted` names, or why it is left out. */
export function toSide(
  path: string,
  wanted: Wanted | undefined,
  blobs: Blobs,
  fileBytes: number,
): SourceFile | Skipped {
  const blob = wanted && blobs.find(wanted);
  switch (blob?.kind) {
    case "bytes":
      return toSourceFile(path, blob.bytes, blob.id, fileBytes);
    case "binary":
      return { path, reason: "binary" };
    case "unread":
      return leaveUnread(path, blob.size, fileBytes) ?? { path, reason: "unreadable" };
    case "missing":
      return { path, reason: "unreadable" };
    case undefined:
      return leaveUnread(path, wanted?.size ?? 0, fileBytes) ?? { path, reason: "unreadable" };
  }
}

/** A submodule that is gone at head has no mode there: its patch tells, and no blob is found. */
function isSubmodule({ reason }: Skipped, { patch = "" }: ListedFile): boolean {
  return reason === "unreadable" && goneSubmodule.test(patch);
}

const goneSubmodule = /^@@[^\n]*\n-Subproject commit [0-9a-f]{40,64}(?:\n\\[^\n]*)?\n?$/;

function toSubmodule({ path }: Skipped): Skipped {
  return { path, reason: "submodule" };
}
