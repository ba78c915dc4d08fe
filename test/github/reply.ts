import type { AppFacts, Caller } from "./auth.ts";
import type { RepositoryState, World } from "./state.ts";
import type { Webhooks } from "./webhooks.ts";

/** What a handler answers; a list is cut into pages by the server. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly list?: readonly unknown[];
  /** Where the page is wrapped: `{ total_count, check_runs: [...] }`. */
  readonly wrap?: (page: readonly unknown[], total: number) => unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes that go out as they are (raw media types). */
  readonly raw?: Buffer;
}

/** What the whole stand-in shares. */
export interface Hub {
  readonly world: World;
  readonly app: AppFacts;
  readonly webhooks: Webhooks;
  /** What breaks GitHub's description; a test asserts that there is nothing here. */
  readonly violations: string[];
  /** Sizes that a test may lower to reach them. */
  readonly limits: { treeEntries: number; requestsPerHour: number };
  readonly rate: { used: number };
  /** The root of the API, without a slash at the end. */
  url(): string;
}

/** One request to a handler. */
export interface Call {
  readonly hub: Hub;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

/** A call below /repos/OWNER/REPO. */
export interface RepositoryCall extends Call {
  readonly repository: RepositoryState;
}

/** Handlers by operation. */
export type Handlers = Readonly<Record<string, (call: Call) => Reply | Promise<Reply>>>;

/** Handlers of operations below a repository. */
export type RepositoryHandlers = Readonly<Record<string, (call: RepositoryCall) => Reply | Promise<Reply>>>;
