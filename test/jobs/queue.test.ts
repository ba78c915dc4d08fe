import { afterEach, describe, expect, test } from "vitest";
import { type Handler, isReplaced, type Job } from "../../src/jobs/job.ts";
import { type Queue, startQueue } from "../../src/jobs/queue.ts";
import { temporaryFolder } from "./folder.ts";

interface Task {
  readonly head: string;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const folder = await temporaryFolder();
const url = process.env.DATABASE_URL;
const database = url ? { url } : { folder };
let open: Queue<Task> | undefined;

/** Deliveries and keys are fresh in each test, so that one database serves them all. */
let count = 0;
const fresh = (name: string) => `${name}-${process.pid}-${++count}`;

async function start(handle: Handler<Task>): Promise<Queue<Task>> {
  open = await startQueue<Task>({ database, handle, log: quiet, retrySeconds: 1 });
  return open;
}

afterEach(async () => {
  await open?.close(0);
  open = undefined;
});

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A job that ends when told, or when it is aborted. */
function held(job: Job<Task>): Promise<void> {
  return new Promise((_, reject) => job.signal.addEventListener("abort", () => reject(new Error("aborted"))));
}

describe("startQueue", () => {
  test("runs accepted jobs, also while it waits for one", async () => {
    const done: string[] = [];
    const queue = await start(async (job) => void done.push(job.data.head));
    await queue.accept(fresh("delivery"), fresh("warm-up"), { head: "0" });
    await until(() => done.length === 1);
    await queue.accept(fresh("delivery"), fresh("pull"), { head: "a" });
    await until(() => done.length === 2);
    expect(done).toEqual(["0", "a"]);
  });

  test("accepts a delivery once", async () => {
    const done: string[] = [];
    const queue = await start(async (job) => void done.push(job.data.head));
    const [delivery, key] = [fresh("delivery"), fresh("pull")];
    expect(await queue.accept(delivery, key, { head: "a" })).toBe(true);
    await until(() => done.length === 1);
    expect(await queue.accept(delivery, key, { head: "a" })).toBe(false);
    await queue.accept(fresh("delivery"), key, { head: "b" });
    await until(() => done.length === 2);
    expect(done).toEqual(["a", "b"]);
  });

  test("aborts a running job when a newer one of its key arrives, and runs the newer one with what it replaces", async () => {
    const seen: { head: string; replaced: readonly Task[]; aborted: boolean }[] = [];
    const queue = await start(async (job) => {
      const entry = { head: job.data.head, replaced: job.replaced, aborted: false };
      seen.push(entry);
      if (job.data.head !== "a") return;
      await held(job).catch((error: unknown) => {
        entry.aborted = isReplaced(job.signal);
        throw error;
      });
    });
    const key = fresh("pull");
    await queue.accept(fresh("delivery"), key, { head: "a" });
    await until(() => seen.length === 1);
    await queue.accept(fresh("delivery"), key, { head: "b" });
    await until(() => seen.length === 2);
    expect(seen).toEqual([
      { head: "a", replaced: [], aborted: true },
      { head: "b", replaced: [{ head: "a" }], aborted: false },
    ]);
  });

  test("never runs two jobs of one key at the same time, and always ends with the newest", async () => {
    const key = fresh("pull");
    let now = 0;
    let most = 0;
    const ended: string[] = [];
    const queue = await start(async (job) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 10));
      now -= 1;
      job.signal.throwIfAborted();
      ended.push(job.data.head);
    });
    for (let head = 1; head <= 12; head += 1) await queue.accept(fresh("delivery"), key, { head: String(head) });
    await until(() => ended.at(-1) === "12");
    expect(most).toBe(1);
  });

  test("tries a failed job again", async () => {
    const attempts: number[] = [];
    const queue = await start(async (job) => {
      attempts.push(job.attempt);
      if (job.attempt === 1) throw new Error("the network is down");
    });
    await queue.accept(fresh("delivery"), fresh("pull"), { head: "a" });
    await until(() => attempts.length === 2);
    expect(attempts).toEqual([1, 2]);
  });

  test("hands running jobs back when it closes, and the next one runs them", async () => {
    const heads: string[] = [];
    const first = await start(async (job) => {
      heads.push(job.data.head);
      await held(job);
    });
    await first.accept(fresh("delivery"), fresh("pull"), { head: "a" });
    await until(() => heads.length === 1);
    await first.close(10);

    const attempts: number[] = [];
    await start(async (job) => {
      heads.push(job.data.head);
      attempts.push(job.attempt);
    });
    await until(() => heads.length === 2);
    expect(heads).toEqual(["a", "a"]);
    expect(attempts).toEqual([1]);
  });

  test("lets a cooldown pass once per period", async () => {
    const queue = await start(async () => {});
    const name = fresh("cooldown");
    expect(await queue.tryCooldown(name, 60)).toBe(true);
    expect(await queue.tryCooldown(name, 60)).toBe(false);
    const short = fresh("cooldown");
    expect(await queue.tryCooldown(short, 0)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await queue.tryCooldown(short, 0)).toBe(true);
  });

  test("counts jobs by state", async () => {
    const queue = await start(async () => {});
    await queue.accept(fresh("delivery"), fresh("pull"), { head: "a" });
    const counts = await queue.counts();
    expect(Object.values(counts).reduce((sum, number) => sum + number, 0)).toBeGreaterThan(0);
  });
});
