import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../model/ports.ts";
import type { AbortReason, Handler, JobData } from "./job.ts";
import { reasonOf } from "./open-database.ts";
import type { Store, StoredJob } from "./store.ts";

/** How long a job of another replica, or one that waits for its next attempt, can go unseen. */
const pollMs = 1_000;
/** A job is given to others when it was silent for 20 s: room for some that get lost. */
const heartbeatMs = 5_000;
/** How long an aborted job may take to stop. */
const handBackMs = 3_000;

export interface Worker {
  /** Tells that a job of this key was stored. */
  wake(key: string): void;
  stop(graceMs: number): Promise<void>;
}

/** What is done with a job. */
interface Work<Data extends JobData> {
  readonly handle: Handler<Data>;
  /** How long at least to wait after an error, in seconds. */
  waitAfter(error: unknown): number;
}

interface Running<Data extends JobData> {
  readonly job: StoredJob<Data>;
  readonly controller: AbortController;
  /** The jobs that this run answers, once known. */
  takenOver?: ReadonlySet<string>;
  done: Promise<void>;
}

/** Takes jobs as they come, a bounded number at a time, and keeps what it is at alive in the store. */
export function startWorker<Data extends JobData>(
  store: Store<Data>,
  work: Work<Data>,
  log: Log,
  concurrency: number,
): Worker {
  const running = new Map<string, Running<Data>>();
  let stopping = false;
  let look = Promise.withResolvers<void>();

  const begin = (job: StoredJob<Data>) => {
    const controller = new AbortController();
    const key = keyOf(job);
    const entry: Running<Data> = { job, controller, done: Promise.resolve() };
    running.set(key, entry);
    entry.done = runJob(store, work, entry, log)
      .catch((error: unknown) => log.error({ job: job.id, reason: reasonOf(error) }, "the job store does not answer"))
      .finally(() => {
        running.delete(key);
        look.resolve();
      });
  };

  const loop = async () => {
    while (!stopping) {
      look = Promise.withResolvers();
      const free = concurrency - running.size;
      const jobs = free > 0 ? await takeOrLog(store, free, log) : [];
      jobs.forEach(begin);
      // A full catch may have left more; an empty one waits for a call, the end of a job or the next poll.
      if (jobs.length === 0) await pause(look.promise, pollMs);
    }
  };

  const looping = loop();
  const watching = watch(store, running, log, () => stopping);
  return {
    wake(key) {
      look.resolve();
      const entry = running.get(key);
      if (entry) void abortIfReplaced(store, entry, log);
    },
    async stop(graceMs) {
      stopping = true;
      look.resolve();
      await looping;
      const ending = Promise.all([...running.values()].map(({ done }) => done));
      await pause(ending, graceMs);
      for (const { controller } of running.values()) controller.abort("closing" satisfies AbortReason);
      await pause(ending, handBackMs);
      await watching.stop();
    },
  };
}

async function runJob<Data extends JobData>(
  store: Store<Data>,
  { handle, waitAfter }: Work<Data>,
  entry: Running<Data>,
  log: Log,
): Promise<void> {
  const { job, controller } = entry;
  const key = keyOf(job);
  // Whatever waits under this key cannot begin before this one ends, so it can be taken over whole.
  const all = [job, ...(await store.waiting(key))].sort(newestFirst);
  const [newest = job, ...older] = all;
  entry.takenOver = new Set(all.map(({ id }) => id));
  try {
    await handle({
      id: job.id,
      key,
      data: newest.data,
      replaced: older.map(({ data }) => data),
      interrupted: all.filter((each) => wasInterrupted(each, job)).map(({ data }) => data),
      attempt: job.retryCount + 1,
      waitedMs: job.startedOn.getTime() - job.createdOn.getTime(),
      signal: controller.signal,
    });
    await store.complete(all);
  } catch (error) {
    if (controller.signal.aborted) {
      // The newer job takes this one over when it begins; or the next process does it all over again.
      await store.handBack(job);
      return;
    }
    log.warn({ job: job.id, attempt: job.retryCount + 1, reason: reasonOf(error) }, "a job failed and is tried again");
    await store.fail(job, waitAfter(error));
  }
}

/** Keeps running jobs alive, and sees those that another replica stored a newer job for. */
function watch<Data extends JobData>(
  store: Store<Data>,
  running: ReadonlyMap<string, Running<Data>>,
  log: Log,
  isStopping: () => boolean,
): { stop(): Promise<void> } {
  const abort = new AbortController();
  const look = async () => {
    let touched = Date.now();
    while (!abort.signal.aborted) {
      await sleep(pollMs, undefined, { signal: abort.signal }).catch(() => undefined);
      if (!isStopping()) await Promise.all([...running.values()].map((entry) => abortIfReplaced(store, entry, log)));
      if (Date.now() - touched < heartbeatMs) continue;
      touched = Date.now();
      await store
        .touch([...running.values()].map(({ job }) => job))
        .catch((error: unknown) => log.warn({ reason: reasonOf(error) }, "a heartbeat was not stored"));
    }
  };
  const looking = look();
  return {
    async stop() {
      abort.abort();
      await looking;
    },
  };
}

async function abortIfReplaced<Data extends JobData>(
  store: Store<Data>,
  { job, controller, takenOver }: Running<Data>,
  log: Log,
): Promise<void> {
  if (!takenOver || controller.signal.aborted) return;
  try {
    const waiting = await store.waiting(keyOf(job));
    if (waiting.some(({ id }) => !takenOver.has(id))) controller.abort("replaced" satisfies AbortReason);
  } catch (error) {
    log.warn({ job: job.id, reason: reasonOf(error) }, "could not look for newer jobs");
  }
}

async function takeOrLog<Data extends JobData>(store: Store<Data>, limit: number, log: Log) {
  try {
    return await store.take(limit);
  } catch (error) {
    log.error({ reason: reasonOf(error) }, "no jobs could be taken");
    await sleep(pollMs);
    return [];
  }
}

/** Of a job that waits, the start is forgotten when it was handed back in good order; the job at hand was started just now. */
function wasInterrupted(job: StoredJob<JobData>, current: StoredJob<JobData>): boolean {
  return job === current ? job.retryCount > 0 : Boolean(job.startedOn);
}

function newestFirst(a: StoredJob<JobData>, b: StoredJob<JobData>): number {
  return b.createdOn.getTime() - a.createdOn.getTime() || (a.id < b.id ? 1 : -1);
}

function keyOf(job: StoredJob<JobData>): string {
  return job.singletonKey ?? job.id;
}

async function pause(until: Promise<unknown>, ms: number): Promise<void> {
  const timer = new AbortController();
  await Promise.race([until, sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
}
