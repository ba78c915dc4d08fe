import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { NodesecError } from "../errors.ts";
import type { Advisory } from "../model/dependency.ts";
import { parseAdvisories } from "./parse-advisories.ts";

/** How to reach the registry. */
export interface RegistryAccess {
  readonly registry: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
}

/** Packages by name, with the versions that are asked for. */
export type Versions = readonly (readonly [name: string, versions: readonly string[]])[];

/** Pause before the only retry. */
const pauseMs = 300;
const endpoint = "-/npm/v1/security/advisories/bulk";

/**
 * Asks npm's bulk endpoint once, and once more after a server error or a broken connection. Rejects with
 * ADVISORIES_UNREACHABLE where no sound answer came, or with the reason of `signal`.
 */
export async function askRegistry(
  access: RegistryAccess,
  versions: Versions,
  signal?: AbortSignal,
): Promise<readonly Advisory[]> {
  const body = await promisify(gzip)(JSON.stringify(Object.fromEntries(versions)));
  for (let attempt = 0; ; attempt++) {
    const answer = await post(access, body, signal);
    if ("advisories" in answer) return answer.advisories;
    if (attempt > 0 || !answer.isPassing) throw unreachable(access.registry, answer);
    await wait(pauseMs, undefined, signal && { signal });
  }
}

interface Failure {
  readonly reason: string;
  /** Whether it is worth trying again. */
  readonly isPassing: boolean;
  readonly cause?: unknown;
}

async function post(
  { registry, fetch, timeoutMs }: RegistryAccess,
  body: Buffer<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<{ readonly advisories: readonly Advisory[] } | Failure> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${registry.replace(/\/+$/, "")}/${endpoint}`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip", accept: "application/json" },
      body,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const { status } = response;
    if (!response.ok) {
      await response.body?.cancel();
      return { reason: `it answered with status ${status}`, isPassing: status >= 500 || status === 429 };
    }
    const advisories = parseAdvisories(await response.json());
    return advisories ? { advisories } : { reason: "its answer is not a list of advisories", isPassing: false };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SyntaxError) return { reason: "its answer is not JSON", isPassing: false, cause };
    if (timeout.aborted) return { reason: `it did not answer within ${timeoutMs} ms`, isPassing: true, cause };
    return { reason: "the connection failed", isPassing: true, cause };
  }
}

function unreachable(registry: string, { reason, cause }: Failure): NodesecError {
  // The address may hold a password; its host does not.
  const host = URL.canParse(registry) ? new URL(registry).host : registry;
  return new NodesecError("ADVISORIES_UNREACHABLE", { registry: host, reason }, { cause });
}
