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

/** An answer of GitHub that is a refusal. */
export class Failure extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    body: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.body = { message, ...body, documentation_url: "https://docs.github.com/rest", status: String(status) };
    this.headers = headers;
  }
}

/** 422 in the form that most of GitHub's endpoints use. */
export function invalid(resource: string, field: string, message: string): Failure {
  return new Failure(422, "Validation Failed", { errors: [{ resource, field, code: "custom", message }] });
}

/** The one thing that GitHub says about whatever is not there. */
export function notFound(): Failure {
  return new Failure(404, "Not Found");
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
