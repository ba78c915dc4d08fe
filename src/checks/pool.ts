import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { SkipReason } from "../model/skipped.ts";
import type { CheckResult } from "./request.ts";
import type { WorkerTask } from "./worker.ts";

let pool: Piscina<WorkerTask, CheckResult> | undefined;
let poolMemoryMb = 0;

/** How many tasks run at once. */
export const threads = availableParallelism();

/** Ends the worker threads. A later {@link poolOf} starts them anew. */
export async function closeChecks(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.destroy();
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

/** The worker threads, each with so much heap. */
export function poolOf(memoryMb: number): Piscina<WorkerTask, CheckResult> {
  if (pool && poolMemoryMb === memoryMb) return pool;
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  poolMemoryMb = memoryMb;
  pool = new Piscina<WorkerTask, CheckResult>({
    filename: new URL(`worker.${extension}`, import.meta.url).href,
    name: "checkFiles",
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // A worker at its limit gets 16 MB to end itself. Young objects are moved at once: more of them would end the process.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 12 },
  });
  return pool;
}
