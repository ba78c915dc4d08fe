import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { authenticate, authorize } from "./auth.ts";
import { Failure, notFound } from "./failure.ts";
import type { Fault, Faults } from "./faults.ts";
import { runGraphql } from "./graphql.ts";
import { checkRequest, checkResponse, findOperation, type Match } from "./openapi.ts";
import { operations } from "./operations.ts";
import type { Call, Handlers, Hub, Reply, RepositoryHandlers } from "./reply.ts";
import { appHandlers, appRepositoryHandlers, rateOf } from "./rest/app.ts";
import { checkHandlers } from "./rest/checks.ts";
import { gitHandlers } from "./rest/git.ts";
import { issueHandlers } from "./rest/issues.ts";
import { pullHandlers } from "./rest/pulls.ts";
import { repositoryHandlers } from "./rest/repositories.ts";
import { reviewHandlers } from "./rest/reviews.ts";
import { findRepository } from "./state.ts";

/** One API request as it was answered. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly at: number;
  readonly durationMs: number;
  readonly body: unknown;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const maxBodyBytes = 25_000_000;
const belowRepository: RepositoryHandlers = {
  ...appRepositoryHandlers,
  ...repositoryHandlers,
  ...gitHandlers,
  ...pullHandlers,
  ...reviewHandlers,
  ...checkHandlers,
  ...issueHandlers,
};
const elsewhere: Handlers = appHandlers;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Failure(413, "Payload too large");
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Failure(400, "Problems parsing JSON");
  }
}

/** Cuts a list into the page that was asked for and says in `Link` where the others are. */
function paginate(
  hub: Hub,
  url: URL,
  reply: Reply,
): { readonly body: unknown; readonly headers: Record<string, string> } {
  const list = reply.list ?? [];
  const perPage = Math.min(Math.max(Number(url.searchParams.get("per_page") ?? 30), 1), 100);
  const page = Math.max(Number(url.searchParams.get("page") ?? 1), 1);
  const last = Math.max(Math.ceil(list.length / perPage), 1);
  const shown = list.slice((page - 1) * perPage, page * perPage);
  const link = (target: number, rel: string) => {
    const query = new URLSearchParams(url.searchParams);
    query.set("page", String(target));
    return `<${hub.url()}${url.pathname}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev"), link(1, "first")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
  ];
  return {
    body: reply.wrap === undefined ? shown : reply.wrap(shown, list.length),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}

async function answerOperation(hub: Hub, match: Match, call: Omit<Call, "hub" | "params">): Promise<Reply> {
  const { operation, params } = match;
  const access = operations[operation.id];
  const below = belowRepository[operation.id];
  const owner = params.owner;
  const repo = params.repo;
  const repository = owner === undefined || repo === undefined ? undefined : findRepository(hub.world, owner, repo);
  if (access === undefined) throw new Failure(501, `${operation.id} has no access rule`);
  authorize(call.caller, access, repository);
  if (below !== undefined) {
    if (repository === undefined) throw notFound();
    return below({ hub, params, ...call, repository });
  }
  const handler = elsewhere[operation.id];
  if (handler === undefined) throw new Failure(501, `${operation.id} has no handler`);
  return handler({ hub, params, ...call });
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const bytes = Buffer.from(body === undefined ? "" : JSON.stringify(body));
  return { status, headers: { "content-type": "application/json; charset=utf-8", ...headers }, body: bytes };
}

function checkRate(hub: Hub): void {
  const { remaining, limit, reset } = rateOf(hub);
  const headers = {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": "0",
    "x-ratelimit-reset": String(reset),
  };
  if (remaining <= 0) throw new Failure(403, "API rate limit exceeded for installation.", {}, headers);
  hub.rate.used += 1;
}

async function answerRest(
  hub: Hub,
  match: Match | undefined,
  request: IncomingMessage,
  at: { url: URL; body: unknown },
): Promise<Answer> {
  const { url, body } = at;
  if (match === undefined) {
    hub.violations.push(`${request.method} ${url.pathname} is no operation that the stand-in knows`);
    throw new Failure(
      501,
      `The GitHub stand-in does not know ${request.method} ${url.pathname}; see test/github/operations.ts`,
    );
  }
  const caller = authenticate(hub.world, hub.app, request.headers.authorization);
  if (match.operation.id !== "rate-limit/get") checkRate(hub);
  const { invalid, unknown } = checkRequest(match, url.searchParams, body);
  const problems = [...invalid, ...unknown];
  if (problems.length > 0) {
    hub.violations.push(...problems.map((problem) => `${match.operation.id}: ${problem}`));
    throw new Failure(422, `Invalid request.\n\n${problems.join("\n")}`, { errors: problems });
  }
  const fields = typeof body === "object" && body !== null ? { ...body } : {};
  const accept = request.headers.accept ?? "";
  const reply = await answerOperation(hub, match, { caller, query: url.searchParams, body: fields, accept });
  if (reply.raw !== undefined) {
    return { status: 200, headers: { "content-type": "application/vnd.github.raw; charset=utf-8" }, body: reply.raw };
  }
  const status = reply.status ?? 200;
  const page = reply.list === undefined ? { body: reply.body, headers: {} } : paginate(hub, url, reply);
  // What a client would see, without keys that are undefined.
  const seen: unknown = page.body === undefined ? undefined : JSON.parse(JSON.stringify(page.body));
  hub.violations.push(...checkResponse(match, status, seen).map((it) => `response of ${match.operation.id}: ${it}`));
  const answer = json(status, seen, { ...page.headers, ...reply.headers });
  return request.method === "GET" ? withEtag(hub, request, answer) : answer;
}

/** Conditional requests: an unchanged answer is a 304, and costs nothing of the limit. */
function withEtag(hub: Hub, request: IncomingMessage, answer: Answer): Answer {
  const etag = `W/"${createHash("sha256").update(answer.body).digest("hex")}"`;
  const isSame = request.headers["if-none-match"] === etag;
  if (isSame) hub.rate.used -= 1;
  return isSame
    ? { status: 304, headers: { etag }, body: Buffer.alloc(0) }
    : { ...answer, headers: { ...answer.headers, etag } };
}

async function answer(
  hub: Hub,
  request: IncomingMessage,
  match: Match | undefined,
  at: { url: URL; body: unknown },
): Promise<Answer> {
  try {
    if (at.url.pathname !== "/graphql") return await answerRest(hub, match, request, at);
    const caller = authenticate(hub.world, hub.app, request.headers.authorization);
    if (caller.kind !== "installation") throw new Failure(401, "This endpoint requires you to be authenticated.");
    checkRate(hub);
    return json(200, await runGraphql(hub, caller.token, at.body));
  } catch (error) {
    if (error instanceof Failure) return json(error.status, error.body, error.headers);
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    hub.violations.push(`${request.method} ${at.url.pathname}: ${told}`);
    return json(500, { message: told });
  }
}

async function play(fault: Fault | undefined, response: ServerResponse): Promise<Answer | "cut" | undefined> {
  if (fault === undefined || fault === "cut-after") return undefined;
  if (fault === "cut") {
    response.destroy();
    return "cut";
  }
  if ("delayMs" in fault) {
    await wait(fault.delayMs);
    return undefined;
  }
  return json(fault.status, fault.body ?? { message: "The stand-in was told to fail" }, fault.headers);
}

/** Answers one request of the API, faults included, and tells what became of it. */
export async function handleApi(
  hub: Hub,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<RequestRecord> {
  const started = performance.now();
  const at = Date.now();
  const url = new URL(request.url ?? "/", hub.url());
  url.pathname = url.pathname.replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql$/, "/graphql");
  const method = request.method ?? "GET";
  const match = findOperation(method, url.pathname);
  const operation = url.pathname === "/graphql" ? "graphql" : match?.operation.id;
  const fault = faults.take({ method, path: url.pathname, operation });
  const body = await readBody(request).catch((error: unknown) => error);
  const played = await play(fault, response);
  const made = async () =>
    body instanceof Failure ? json(body.status, body.body) : answer(hub, request, match, { url, body });
  const result = played ?? (await made());
  const isCut = result === "cut" || fault === "cut-after";
  if (fault === "cut-after") response.destroy();
  if (!isCut) {
    const { limit, remaining, reset, used } = rateOf(hub);
    response.writeHead(result.status, {
      "x-github-request-id": String(hub.world.nextId()),
      "x-github-media-type": "github.v3; format=json",
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-reset": String(reset),
      "x-ratelimit-used": String(used),
      "x-ratelimit-resource": operation === "graphql" ? "graphql" : "core",
      ...result.headers,
    });
    response.end(result.body);
  }
  return {
    method,
    path: `${url.pathname}${url.search}`,
    ...(operation !== undefined && { operationId: operation }),
    status: isCut ? 0 : result.status,
    at,
    durationMs: performance.now() - started,
    body: body instanceof Error ? undefined : body,
  };
}
