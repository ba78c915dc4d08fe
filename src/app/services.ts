import type { BlobCache } from "../changes/pull-request.ts";
import type { Advisories, Log, Releases } from "../model/ports.ts";
import type { GitHubApp } from "./github-app.ts";
import type { Pace } from "./pace.ts";
import type { Task } from "./task.ts";

/** What tasks need of the app. */
export interface Services {
  readonly app: GitHubApp;
  readonly advisories: Advisories;
  readonly releases?: Releases;
  readonly cache: BlobCache;
  readonly log: Log;
  readonly pace: Pace;
  /** The key of the hashes that stand for secrets in the repositories of an installation. */
  secretKeyOf(installation: number): string;
  /** Where people look at GitHub. */
  readonly htmlUrl: string;
  /** Names of the providers that are asked about secrets. */
  readonly verifiers: readonly string[];
  /** Stores another task, under a name of its own that makes it happen once. */
  enqueue(name: string, task: Task): Promise<void>;
  /** Takes `name` for some seconds; `false` where it is taken. */
  tryCooldown(name: string, seconds: number): Promise<boolean>;
}

/** How a task is being run. */
export interface Attempt {
  /** Counted from 1. */
  readonly number: number;
  readonly signal: AbortSignal;
  /** Heads that an earlier attempt was at when it broke off, so that its check run may still be in progress. */
  readonly interrupted: readonly string[];
  /** Comments whose command this task answers. */
  readonly comments: readonly number[];
}

/** Attempts that review; one more only says that it could not be done. */
export const mostAttempts = 3;
