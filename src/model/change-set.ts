import type { Skipped } from "./skipped.ts";

/** A text file at one revision. Equal `blob` means equal text: the git blob id, or a hash where git knows none. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly blob: string;
  /** Set where a program made it small: it is no code to review, and is searched for secrets alone. */
  readonly minified?: true;
}

export interface HunkLine {
  readonly kind: "context" | "added" | "removed";
  readonly text: string;
}

/** One hunk of a unified diff; starts and counts as in its `@@` line, lines counted from 1. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly HunkLine[];
}

/**
 * One changed file. `before` is missing where the file did not exist at the merge-base, `after` where it is gone at head;
 * either is also missing where that side was skipped, which `ChangeSet.skipped` then says.
 */
export interface FileChange {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  readonly before?: SourceFile;
  readonly after?: SourceFile;
  readonly hunks: readonly Hunk[];
}

/**
 * A file that a commit left behind, and what it was in each parent that had it. Where only the diff is known, the texts hold
 * the lines that were added and removed, each on its line, and nothing between them.
 */
export interface PastFile {
  readonly path: string;
  readonly before: readonly SourceFile[];
  readonly after: SourceFile;
}

/** A commit of the change that is not its last: a secret that a later one removed can still be read there. */
export interface PastCommit {
  readonly sha: string;
  readonly files: readonly PastFile[];
}

/** A state of the repository: a commit, or a name such as `working tree` where there is none. */
export interface Revision {
  readonly sha: string;
  readonly label: string;
}

/**
 * All that a review looks at. `base` is the merge-base, never the tip of the base branch (GITHUB.md B1–B4).
 * `context` holds unchanged files around the change; being unchanged, they are the same on both sides.
 */
export interface ChangeSet {
  readonly base: Revision;
  readonly head: Revision;
  readonly files: readonly FileChange[];
  readonly context: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
  /** The commits before the last, oldest first; missing where the change has no commits or only one. */
  readonly past?: readonly PastCommit[];
  /** Where the files lie, if there may be too many to hold all their texts at once. */
  readonly folder?: Folder;
}

/** A folder whose files are read when they are needed; the sizes of the files of the change, by path. */
export interface Folder {
  readonly root: string;
  /** Whether the folder lies in a repository; else it may be a part of one, or an unpacked package. */
  readonly isRepository: boolean;
  readonly sizes: ReadonlyMap<string, number>;
}
