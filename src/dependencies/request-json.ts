import { setTimeout as wait } from "node:timers/promises";
import { NodesecError } from "../errors.ts";

/** How requests are made to a source of advisories. */
export interface Access {
  readonly fetch: typeof fetch;
  /** For one request. */
  readonly timeoutMs: number;
  /** Bytes of an answer, unpacked; without it there is no limit. */
  readonly mostBytes?: number;
  /** Whether "not found" is an answer too: its body is then undefined. */
  readonly mayBeMissing?: boolean;
}

/** What access is made from; for what is left out there are defaults. */
export interface AccessOptions {
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

export function toAccess({ fetch, timeoutMs = 5_000 }: AccessOptions): Access {
  // Looked up at each call: a test may put its own `fetch` in place later.
  return { fetch: fetch ?? ((...request) => globalThis.fetch(...request)), timeoutMs };
}

/** An answer: its JSON and its header fields. */
export interface Answer {
  readonly body: unknown;
  readonly headers: Headers;
}

interface Failure {
  readonly reason: string;
  /** Whether it is worth trying again. */
  readonly isPassing: boolean;
  readonly cause?: unknown;
}

/** Pause before the only retry. */
const pauseMs = 300;

/**
 * Asks once, and once more after a server error, "too many requests" or a broken connection. A name and password in the address
 * are sent as the `authorization` that they are meant to be. Rejects with ADVISORIES_UNREACHABLE where no JSON came, or with the
 * reason of `signal`.
 */
export async function requestJson(
  access: Access,
  address: string,
  init: RequestInit = {},
  signal?: AbortSignal,
): Promise<Answer> {
  if (!URL.canParse(address)) throw unreachable(address, "its address is not a URL");
  const { url, authorization } = separateLogin(address);
  const headers = { accept: "application/json", ...authorization, ...(init.headers as Record<string, string>) };
  for (let attempt = 0; ; attempt++) {
    const answer = await send(access, url, { ...init, headers }, signal);
    if ("body" in answer) return answer;
    if (attempt > 0 || !answer.isPassing) throw unreachable(address, answer.reason, answer.cause);
    await wait(pauseMs, undefined, signal && { signal });
  }
}

/** The error for a source that gave no sound answer. Names its host alone: the address may hold a password. */
export function unreachable(address: string, reason: string, cause?: unknown): NodesecError {
  const source = URL.canParse(address) ? new URL(address).host : address;
  return new NodesecError("ADVISORIES_UNREACHABLE", { source, reason }, { cause });
}

async function send(
  access: Access,
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Answer | Failure> {
  const { fetch, timeoutMs } = access;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
    return response.ok ? await readAnswer(response, access) : await refusalOf(response, access);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SyntaxError) return { reason: "its answer is not JSON", isPassing: false, cause };
    if (timeout.aborted) return { reason: `it did not answer within ${timeoutMs} ms`, isPassing: true, cause };
    return { reason: "the connection failed", isPassing: true, cause };
  }
}

async function readAnswer(response: Response, { mostBytes }: Access): Promise<Answer | Failure> {
  const text = await readText(response, mostBytes);
  if (text === undefined) return { reason: `its answer has more than ${mostBytes} bytes`, isPassing: false };
  return { body: JSON.parse(text), headers: response.headers };
}

async function refusalOf({ status, headers, body }: Response, { mayBeMissing }: Access): Promise<Answer | Failure> {
  await body?.cancel();
  if (status === 404 && mayBeMissing) return { body: undefined, headers };
  const isUsedUp = status === 429 || (status === 403 && headers.get("x-ratelimit-remaining") === "0");
  const reason = `it answered with status ${status}${isUsedUp ? ", too many requests" : ""}`;
  return { reason, isPassing: status >= 500 || status === 429 };
}

/** The body, or undefined where it has more than `mostBytes`: the rest is then not fetched. */
async function readText(response: Response, mostBytes: number | undefined): Promise<string | undefined> {
  if (mostBytes === undefined || !response.body) return await response.text();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    // Leaving the loop cancels the body.
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** `fetch` refuses addresses with a login in them. One without a password is a token. */
function separateLogin(address: string) {
  const url = new URL(address);
  const [name, password] = [url.username, url.password].map(decodeURIComponent);
  if (!name && !password) return { url: address, authorization: {} };
  url.username = "";
  url.password = "";
  const basic = () => `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
  return { url: url.href, authorization: { authorization: password ? basic() : `Bearer ${name}` } };
}
