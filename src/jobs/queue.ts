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
  const store = await openStore<Data>(options.database, options.log);
  const worker = startWorker(store, options.handle, options.log, options.concurrency ?? 4);
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
