import type { EmitterWebhookEventName } from "@octokit/webhooks";
import { explainGitHubError } from "../errors.ts";
import type { GitHub } from "../model/github.ts";
import type { Log } from "../model/ports.ts";
import { logProblem } from "./problem.ts";

/** What is asked for again. Not `pull_request.closed`: it only stops a review, and late it would stop the wrong one. */
const wanted: ReadonlySet<string> = new Set([
  "pull_request.opened",
  "pull_request.synchronize",
  "pull_request.reopened",
  "pull_request.ready_for_review",
  "pull_request.edited",
  "check_run.rerequested",
  "check_run.requested_action",
  "check_suite.rerequested",
  "merge_group.checks_requested",
  "issue_comment.created",
] satisfies EmitterWebhookEventName[]);

/** GitHub sends nothing again that is older. */
const oldestMs = 3 * 86_400_000;
/** For so long it is remembered that an attempt was followed by another one. */
const memorySeconds = 4 * 86_400;
/** Attempts of one delivery; more would not help. */
const mostAttempts = 5;
const mostPages = 10;
const mostAtOnce = 200;

/** One attempt of GitHub to deliver an event, as it lists them. */
interface Attempt {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly delivered_at: string;
  readonly status_code: number;
}

export interface RedeliverPorts {
  /** GitHub with the access of the app itself. */
  connect(): Promise<GitHub>;
  /** Takes `name` for some seconds; `false` where it is taken. */
  tryCooldown(name: string, seconds: number): Promise<boolean>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Asks GitHub to send again what it could not deliver, because NodeSec was away: each failed attempt once, over all replicas. That
 * a delivery came through after all does no harm, since it is known by its id. Never rejects: what went wrong is in the log.
 */
export async function redeliver(ports: RedeliverPorts): Promise<void> {
  try {
    const ask = toAsk(await ports.connect(), ports.signal);
    const failed = await listFailed(ask);
    let count = 0;
    for (const { id } of failed) {
      if (ports.signal.aborted || count >= mostAtOnce) break;
      if (!(await ports.tryCooldown(`redeliver ${id}`, memorySeconds))) continue;
      await ask("POST /app/hook/deliveries/{delivery_id}/attempts", { delivery_id: id });
      count++;
    }
    if (count > 0) ports.log.info({ count }, "GitHub is asked to send again what it could not deliver");
  } catch (error) {
    if (!ports.signal.aborted) logProblem(ports.log, { task: "redeliver" }, error);
  }
}

/** The failed attempts that are worth another one, oldest first: the newest of each delivery. */
async function listFailed(ask: Ask): Promise<readonly Attempt[]> {
  const ofDelivery = new Map<string, readonly Attempt[]>();
  for await (const attempt of listAttempts(ask)) {
    if (isWanted(attempt)) ofDelivery.set(attempt.guid, [...(ofDelivery.get(attempt.guid) ?? []), attempt]);
  }
  // GitHub lists the newest first.
  return [...ofDelivery.values()]
    .filter((attempts) => attempts.length < mostAttempts)
    .flatMap(([newest]) => newest ?? [])
    .reverse();
}

async function* listAttempts(ask: Ask): AsyncGenerator<Attempt> {
  const oldest = Date.now() - oldestMs;
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const parameters = { per_page: 100, status: "failure", ...(cursor && { cursor }) };
    const { data, headers } = await ask<readonly Attempt[]>("GET /app/hook/deliveries", parameters);
    for (const attempt of data) {
      if (Date.parse(attempt.delivered_at) < oldest) return;
      yield attempt;
    }
    cursor = cursorOf(headers?.link);
    if (!cursor) return;
  }
}

function isWanted({ event, action, status_code: status }: Attempt): boolean {
  const isFailed = status < 200 || status >= 300;
  return isFailed && wanted.has(`${event}.${action}`);
}

/** Where the next page begins, by the `Link` header. */
function cursorOf(link: unknown): string | undefined {
  const [, next = ""] = /<([^>]+)>;\s*rel="next"/.exec(typeof link === "string" ? link : "") ?? [];
  return URL.canParse(next) ? (new URL(next).searchParams.get("cursor") ?? undefined) : undefined;
}

type Ask = <Data>(route: string, parameters: Record<string, unknown>) => Promise<Answer<Data>>;

interface Answer<Data> {
  readonly data: Data;
  readonly headers?: { readonly link?: string };
}

/** Asks once: the next look is another try, and the end of the process must not wait for it. */
function toAsk(github: GitHub, signal: AbortSignal): Ask {
  return async (route, parameters) => {
    try {
      return await github.request(route, { ...parameters, request: { retries: 0, signal } });
    } catch (error) {
      throw explainGitHubError(error, route);
    }
  };
}
