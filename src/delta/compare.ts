import type { FileChange } from "../model/change-set.ts";
import type { Finding } from "../model/finding.ts";
import type { Skipped } from "../model/skipped.ts";

/** How the findings of two sides relate; `known` are those of head that stand on both. */
export interface Delta {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly known: readonly Finding[];
}

/**
 * Subtracts the findings at the merge-base from those at head, by fingerprint. What is gone counts as fixed only where
 * `wasSeen` says that head was looked at: it gets the path that the file had before.
 */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  wasSeen: (path: string) => boolean,
): Delta {
  const old = new Set(before.map((finding) => finding.fingerprint));
  const now = new Set(after.map((finding) => finding.fingerprint));
  return {
    added: after.filter((finding) => !old.has(finding.fingerprint)),
    fixed: before.filter((finding) => !now.has(finding.fingerprint) && wasSeen(finding.path)),
    known: after.filter((finding) => old.has(finding.fingerprint)),
  };
}

/** The path at head of each file that existed before, by the path that it had then. */
export function renamesOf(files: readonly FileChange[]): ReadonlyMap<string, string> {
  return new Map(files.filter(({ before }) => before).map((file) => [file.previousPath ?? file.path, file.path]));
}

/** Tells for a path at the merge-base whether head was looked at in full there: it was read, or the file is gone. */
export function seenAtHead(files: readonly FileChange[], skipped: readonly Skipped[]): (path: string) => boolean {
  const unseen = new Set(skipped.map(({ path }) => path));
  const seen = files.filter((file) => (file.after || file.status === "removed") && !unseen.has(file.path));
  const paths = new Set(seen.map((file) => file.previousPath ?? file.path));
  return (path) => paths.has(path);
}
