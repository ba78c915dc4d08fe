import { NodesecError } from "../errors.ts";
import type { Skipped, SkipReason } from "../model/skipped.ts";
import { reasonOf, runInWorker } from "./pool.ts";
import type { CheckResult } from "./request.ts";
import { verificationMs } from "./verify-secrets.ts";
import type { WorkerTask } from "./worker.ts";

/** Files that may break their worker before the rest of a task is given up. */
const mostBroken = 5;

/** What the worker's cell holds before it is at its first file. */
const notStarted = -1;

/** How often the task is asked how far it is. */
const lookMs = 100;

const earlierCommits = "(earlier commits)";

type Task = Omit<WorkerTask, "progress">;

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told the index of the file that is checked, and its path. */
  tell?(done: number, what: string): void;
}

/**
 * Checks the files in a worker thread. A file that hangs, exhausts or crashes its worker is named in `skipped`, and the others
 * are checked without it. The limit of time is for all files of a change, and for each file of a folder. Rejects when aborted,
 * and with ANALYSIS_BROKEN where a worker breaks before it is at any file.
 */
export async function runTask(task: Task, options: TaskOptions): Promise<CheckResult> {
  const broken: Skipped[] = [];
  let { files, past } = task.request;
  while (files.length > 0 || past) {
    const attempt = await runOnce({ ...task, request: { ...task.request, files, past } }, options);
    if ("result" in attempt) return { ...attempt.result, skipped: [...attempt.result.skipped, ...broken] };
    const { file, reason } = attempt;
    broken.push({ path: file?.path ?? earlierCommits, reason });
    if (file) files = files.filter((each) => each !== file);
    else past = undefined;
    if (broken.length >= mostBroken) {
      const paths = [...files.map(({ path }) => path), ...(past ? [earlierCommits] : [])];
      const left = paths.map((path) => ({ path, reason, detail: "given up after other files" }));
      return { before: [], after: [], skipped: [...broken, ...left], reached: [] };
    }
  }
  return { before: [], after: [], skipped: broken, reached: [] };
}

type Attempt =
  | { readonly result: CheckResult }
  /** Without a file, it was at the earlier commits. */
  | { readonly file?: Task["request"]["files"][number] | undefined; readonly reason: SkipReason };

async function runOnce(task: Task, { signal, tell }: TaskOptions): Promise<Attempt> {
  const { files, limits, verifiers = [] } = task.request;
  const progress = new SharedArrayBuffer(4);
  const at = new Int32Array(progress).fill(notStarted);
  const fileAt = () => Math.max(0, Atomics.load(at, 0));
  // Slow providers must not cost what was found.
  const timeMs = limits.timeMs + (verifiers.length > 0 ? verificationMs : 0);
  const clock = startClock(timeMs, task.folder && fileAt);
  const telling = tell && setInterval(() => tell(fileAt(), files[fileAt()]?.path ?? ""), lookMs);
  const over = signal ? AbortSignal.any([signal, clock.over]) : clock.over;
  try {
    return { result: await runInWorker({ ...task, progress }, limits.memoryMb, over) };
  } catch (error) {
    signal?.throwIfAborted();
    const file = files[fileAt()];
    if (!file && !task.request.past) throw error;
    const reason = clock.over.aborted ? "time limit" : reasonOf(error);
    if (reason === "crash" && Atomics.load(at, 0) === notStarted) throw brokenBy(error);
    return { file, reason };
  } finally {
    clock.stop();
    clearInterval(telling);
  }
}

/** What is true of no file cannot be blamed on one. */
function brokenBy(cause: unknown): NodesecError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new NodesecError("ANALYSIS_BROKEN", { reason }, { cause });
}

/** A signal that comes when the time is over: of all, or, with `fileAt`, of the file that is being checked. */
function startClock(timeMs: number, fileAt?: () => number): { readonly over: AbortSignal; stop(): void } {
  if (!fileAt) return { over: AbortSignal.timeout(timeMs), stop() {} };
  const controller = new AbortController();
  let file = 0;
  let since = performance.now();
  const looking = setInterval(() => {
    if (fileAt() !== file) since = performance.now();
    file = fileAt();
    if (performance.now() - since > timeMs) controller.abort();
  }, lookMs);
  return { over: controller.signal, stop: () => clearInterval(looking) };
}
