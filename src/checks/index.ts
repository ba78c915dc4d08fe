import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Ports } from "../model/ports.ts";
import type { SkipReason } from "../model/skipped.ts";
import type { CheckRequest, CheckResult } from "./request.ts";
import type { WorkerTask } from "./worker.ts";

let pool: Piscina<WorkerTask, CheckResult> | undefined;
let poolMemoryMb = 0;

/** Files that may break their worker before the rest of a review is given up. */
const mostBroken = 5;

/**
 * Runs the rules on both sides of the files in a worker thread, within the limits of the request. A file that hangs, exhausts
 * or crashes its worker is named in `skipped`, and the others are checked without it. Rejects only when aborted.
 */
export async function runChecks(
  request: CheckRequest,
  options: Pick<Ports, "signal" | "progress"> = {},
): Promise<CheckResult> {
  const broken: CheckResult["skipped"][number][] = [];
  let files = request.files;
  while (files.length > 0) {
    const attempt = await runOnce({ ...request, files }, options);
    if ("result" in attempt) return { ...attempt.result, skipped: [...attempt.result.skipped, ...broken] };
    broken.push({ path: attempt.file.path, reason: attempt.reason });
    files = files.filter((file) => file !== attempt.file);
    if (broken.length >= mostBroken) {
      const left = files.map(({ path }) => ({ path, reason: attempt.reason, detail: "given up after other files" }));
      return { before: [], after: [], skipped: [...broken, ...left] };
    }
  }
  return { before: [], after: [], skipped: broken };
}

/** Ends the worker threads. A later {@link runChecks} starts them anew. */
export async function closeChecks(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.destroy();
}

/** Starts a worker before it is needed, so that loading the parser overlaps with reading the change. */
export function warmChecks(memoryMb: number): void {
  poolOf(memoryMb);
}

async function runOnce(request: CheckRequest, { signal, progress: tell }: Pick<Ports, "signal" | "progress">) {
  const progress = new SharedArrayBuffer(4);
  const deadline = AbortSignal.timeout(request.limits.timeMs);
  const fileAt = () => Atomics.load(new Int32Array(progress), 0);
  const telling =
    tell && setInterval(() => tell(fileAt(), request.files.length, request.files[fileAt()]?.path ?? ""), 100);
  try {
    const result = await poolOf(request.limits.memoryMb).run(
      { request, progress },
      { signal: signal ? AbortSignal.any([signal, deadline]) : deadline },
    );
    return { result };
  } catch (error) {
    signal?.throwIfAborted();
    const file = request.files[fileAt()];
    if (!file) throw error;
    return { file, reason: deadline.aborted ? ("time limit" as const) : reasonOf(error) };
  } finally {
    clearInterval(telling);
  }
}

function reasonOf(error: unknown): SkipReason {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory limit" : "crash";
}

function poolOf(memoryMb: number): Piscina<WorkerTask, CheckResult> {
  if (pool && poolMemoryMb === memoryMb) return pool;
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  poolMemoryMb = memoryMb;
  pool = new Piscina<WorkerTask, CheckResult>({
    filename: new URL(`worker.${extension}`, import.meta.url).href,
    name: "checkFiles",
    minThreads: 1,
    maxThreads: availableParallelism(),
    idleTimeout: 60_000,
    // A worker at its limit gets 16 MB to end itself. Young objects are moved at once: more of them would end the process.
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 12 },
  });
  return pool;
}
