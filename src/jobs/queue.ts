import type { Log } from "../model/ports.ts";
import type { Handler, JobData } from "./job.ts";
import type { DatabaseChoice } from "./open-database.ts";
import { openStore } from "./store.ts";
import { startWorker } from "./worker.ts";

export interface QueueOptions<Data extends JobData> {
  readonly database: DatabaseChoice;
  readonly handle: Handler<Data>;
  readonly log: Log;
  /** Jobs that run at the same time; default 4. */
  readonly concurrency?: number;
  /** Before a failed job is tried again the first time, doubled each time after; default 5. */
  readonly retrySeconds?: number;
  /** How long at least to wait after this error, in seconds; 0 where it does not say. */
  waitAfter?(error: unknown): number;
}

/** A durable queue. What it accepted is done, even if the process is killed right afterwards. */
export interface Queue<Data extends JobData> {
  /** Resolves once the job is stored; `false` where the delivery was accepted before. */
  accept(delivery: string, key: string, data: Data): Promise<boolean>;
  /** How many jobs are in each state; rejects where the database does not answer. */
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Takes `name` for some seconds, over all replicas; `false` where it is still taken. */
  tryCooldown(name: string, seconds: number): Promise<boolean>;
  /** Lets running jobs finish for that long, hands the others back, and closes. */
  close(graceMs: number): Promise<void>;
}

/** Opens the database, takes up what was left undone, and starts to work. */
export async function startQueue<Data extends JobData>(options: QueueOptions<Data>): Promise<Queue<Data>> {
  const { database, handle, log, concurrency = 4, retrySeconds = 5, waitAfter = () => 0 } = options;
  const store = await openStore<Data>(database, log, retrySeconds);
  const worker = startWorker(store, { handle, waitAfter }, log, concurrency);
  return {
    async accept(delivery, key, data) {
      const isNew = await store.insert(delivery, key, data);
      if (isNew) worker.wake(key);
      return isNew;
    },
    counts: () => store.counts(),
    tryCooldown: (name, seconds) => store.tryCooldown(name, seconds),
    async close(graceMs) {
      await worker.stop(graceMs);
      await store.close();
    },
  };
}
