import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { PatternProblem, SecretPattern } from "../model/secret-policy.ts";
import type { SkipReason } from "../model/skipped.ts";
import type { CheckResult } from "./request.ts";
import type { WorkerTask } from "./worker.ts";

interface Pool {
  readonly workers: Piscina<WorkerTask, CheckResult>;
  readonly memoryMb: number;
  /** Aborted where no worker is left and none will come, since they break as they start. */
  readonly broken: AbortSignal;
}

let pool: Pool | undefined;

/** How many tasks run at once. */
export const threads = availableParallelism();

/** Ends the worker threads. A later {@link poolOf} starts them anew. */
export async function closeChecks(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.workers.destroy();
}

/** Starts a worker before it is needed, so that loading the parser overlaps with reading the change. */
export function warmChecks(memoryMb: number): void {
  poolOf(memoryMb);
}

/** Why a task ended whose worker did not: by what Node says of it. */
export function reasonOf(error: unknown): SkipReason {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory limit" : "crash";
}

/** Runs the task in a worker with so much heap. Rejects when aborted, and with what broke the worker. */
export async function runInWorker(task: WorkerTask, memoryMb: number, signal: AbortSignal): Promise<CheckResult> {
  const { workers, broken } = poolOf(memoryMb);
  try {
    return await workers.run(task, { signal: AbortSignal.any([signal, broken]) });
  } catch (error) {
    throw broken.aborted ? broken.reason : error;
  }
}

/** Judges a pattern of a config in a worker. Rejects when aborted, and with what broke the worker. */
export async function judgeInWorker(pattern: SecretPattern, signal: AbortSignal): Promise<readonly PatternProblem[]> {
  const { workers } = pool ?? poolOf(usualMemoryMb);
  // The pool's type knows the worker's main function alone.
  const judging = workers as Piscina<unknown, unknown> as Piscina<SecretPattern, readonly PatternProblem[]>;
  return await judging.run(pattern, { name: "judgePattern", signal });
}

/** Where no review has said how much. */
const usualMemoryMb = 1_024;

function poolOf(memoryMb: number): Pool {
  if (pool?.memoryMb !== memoryMb) pool = openPool(memoryMb);
  return pool;
}

function openPool(memoryMb: number): Pool {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const workers = new Piscina<WorkerTask, CheckResult>({
    filename: new URL(`worker.${extension}`, import.meta.url).href,
    name: "checkFiles",
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // A worker at its limit gets 16 MB to end itself. Young objects are moved at once: more of them would end the process.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 12 },
  });
  const broken = new AbortController();
  // Told of a worker that breaks without a task; where it breaks as it starts, no other is started.
  workers.on("error", (error) => {
    if (workers.threads.length > 0) return;
    if (pool?.workers === workers) pool = undefined;
    broken.abort(error);
  });
  return { workers, memoryMb, broken: broken.signal };
}
