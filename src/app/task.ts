import type { RepositoryRef } from "../model/github.ts";

/** A repository, and the installation that gives access to it. */
export interface RepositoryPlace extends RepositoryRef {
  readonly repositoryId: number;
  readonly installation: number;
}

/** Bring the review of a pull request up to date with its head, whatever that is by then. */
export interface ReviewTask extends RepositoryPlace {
  readonly kind: "review";
  readonly number: number;
  /** What the event told; spares a request. */
  readonly headSha?: string;
  readonly baseRef?: string;
  /** The comment that asked for it. */
  readonly comment?: number;
}

/** The pull request was closed: stop a review that is under way. */
interface CloseTask extends RepositoryPlace {
  readonly kind: "close";
  readonly number: number;
}

/** A merge queue wants a verdict about a group of pull requests. */
export interface MergeGroupTask extends RepositoryPlace {
  readonly kind: "merge-group";
  readonly baseSha: string;
  readonly headSha: string;
}

/** Somebody asked for our checks of a commit again; which pull requests these were is to be found out. */
export interface RerunTask extends RepositoryPlace {
  readonly kind: "rerun";
  readonly headSha: string;
}

/** A command in a comment on a pull request. Whether the sender may is still to be asked. */
export interface CommandTask extends RepositoryPlace {
  readonly kind: "command";
  readonly command: "recheck" | "help";
  readonly number: number;
  readonly comment: number;
  readonly sender: string;
  readonly author: string;
  readonly isOpen: boolean;
}

/** One thing to do, as it is stored: no secret and no code. */
export type Task = ReviewTask | CloseTask | MergeGroupTask | RerunTask | CommandTask;

/** Tasks of one key run one after the other, and the newest replaces the others: one review per pull request. */
export function keyOf(task: Task): string {
  switch (task.kind) {
    case "review":
    case "close":
      return `${task.repositoryId} pull ${task.number}`;
    case "merge-group":
      return `${task.repositoryId} group ${task.headSha}`;
    case "rerun":
      return `${task.repositoryId} rerun ${task.headSha}`;
    case "command":
      return `${task.repositoryId} comment ${task.comment}`;
  }
}
