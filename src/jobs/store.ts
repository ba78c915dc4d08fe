import { createHash } from "node:crypto";
import { type ConstructorOptions, type JobWithMetadata, PgBoss } from "pg-boss";
import { NodesecError } from "../errors.ts";
import type { Log } from "../model/ports.ts";
import type { JobData } from "./job.ts";
import { type Database, type DatabaseChoice, openDatabase, reasonOf } from "./open-database.ts";

const queue = "review";
const schema = "nodesec";
const day = 86_400;

/** A stored job. */
export type StoredJob<Data extends JobData> = JobWithMetadata<Data>;

/** The durable side of the queue: what survives the process. */
export interface Store<Data extends JobData> {
  /** Whether it was new: a delivery that is already known adds nothing. */
  insert(delivery: string, key: string, data: Data): Promise<boolean>;
  /** Takes the oldest jobs whose key is free. */
  take(limit: number): Promise<readonly StoredJob<Data>[]>;
  waiting(key: string): Promise<readonly StoredJob<Data>[]>;
  complete(jobs: readonly StoredJob<Data>[]): Promise<void>;
  /** To be tried again after a pause that grows, and is at least as long as given. */
  fail(job: StoredJob<Data>, leastSeconds: number): Promise<void>;
  /** To be tried again at once, as if it had never begun. */
  handBack(job: StoredJob<Data>): Promise<void>;
  touch(jobs: readonly StoredJob<Data>[]): Promise<void>;
  counts(): Promise<Readonly<Record<string, number>>>;
  /** Takes `name` for some seconds; `false` where it is taken. */
  tryCooldown(name: string, seconds: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the store and puts back the jobs that a killed process was at. */
export async function openStore<Data extends JobData>(
  choice: DatabaseChoice,
  log: Log,
  retrySeconds: number,
): Promise<Store<Data>> {
  const database = await openDatabase(choice);
  try {
    const boss = await again(() => startBoss(database.options, log));
    const sql = (text: string, values: unknown[] = []) => boss.getDb().executeSql(text, values);
    await again(() =>
      sql(`create table if not exists ${schema}.cooldown (name text primary key, until timestamptz not null)`),
    );
    // Only an embedded database is surely free of other processes; elsewhere a missed heartbeat tells.
    if (database.isOurs)
      await sql(`update ${schema}.job set state = 'retry', start_after = now() where state = 'active'`);
    return toStore({ boss, sql, database, retrySeconds });
  } catch (error) {
    await database.close();
    throw wrap(error, choice);
  }
}

/** Unique violation: "if not exists" does not see what another replica creates at the same moment. */
const createdMeanwhile = "23505";

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (reasonOf(error) !== createdMeanwhile) throw error;
    return await work();
  }
}

async function startBoss(options: ConstructorOptions, log: Log): Promise<PgBoss> {
  // Often enough that another replica soon takes over what a killed one was at.
  const supervision = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 9 };
  const boss = new PgBoss({ ...options, ...supervision, schema, schedule: false, registerInstance: false });
  boss.on("error", (error) => log.error({ reason: reasonOf(error) }, "the job database reports an error"));
  boss.on("warning", ({ message }) => log.debug({}, message));
  await boss.start();
  await boss.createQueue(queue, {
    // One active job per key, over all replicas.
    policy: "singleton",
    retryLimit: 5,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 120,
    heartbeatSeconds: 20,
    expireInSeconds: 900,
    retentionSeconds: 3 * day,
    // Done jobs are what remembers deliveries: GitHub redelivers for up to three days, GHES for seven.
    deleteAfterSeconds: 8 * day,
  });
  return boss;
}

type Sql = (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

interface Parts {
  readonly boss: PgBoss;
  readonly sql: Sql;
  readonly database: Database;
  readonly retrySeconds: number;
}

function toStore<Data extends JobData>({ boss, sql, database, retrySeconds }: Parts): Store<Data> {
  const attempt = ({ id, retryCount }: StoredJob<Data>) => ({ id, retryCount });
  return {
    async insert(delivery, key, data) {
      const options = { id: toId(delivery), singletonKey: key, retryDelay: retrySeconds, retryBackoff: true };
      return (await boss.send(queue, data, options)) !== null;
    },
    take: (limit) => boss.fetch<Data>(queue, { batchSize: limit, includeMetadata: true }),
    waiting: (key) => boss.findJobs<Data>(queue, { key, queued: true }),
    async complete(jobs) {
      await boss.complete(
        queue,
        jobs.map(({ id }) => id),
        null,
        { includeQueued: true },
      );
    },
    async fail(job, leastSeconds) {
      await boss.fail(queue, attempt(job));
      await sql(
        `update ${schema}.job set start_after = greatest(start_after, now() + $3 * interval '1 second') where name = $1 and id = $2 and state = 'retry'`,
        [queue, job.id, leastSeconds],
      );
    },
    async handBack({ id }) {
      await sql(
        `update ${schema}.job set state = 'created', start_after = now(), started_on = null where name = $1 and id = $2 and state = 'active'`,
        [queue, id],
      );
    },
    async touch(jobs) {
      if (jobs.length > 0) await boss.touch(queue, jobs.map(attempt));
    },
    async counts() {
      const { rows } = await sql(
        `select state::text, count(*)::int as count from ${schema}.job where name = $1 group by state`,
        [queue],
      );
      return Object.fromEntries(rows.map(({ state, count }) => [String(state), Number(count)]));
    },
    async tryCooldown(name, seconds) {
      await sql(`delete from ${schema}.cooldown where until < now() - interval '1 day'`);
      const { rows } = await sql(
        `insert into ${schema}.cooldown as taken (name, until) values ($1, now() + $2 * interval '1 second')
         on conflict (name) do update set until = excluded.until where taken.until < now() returning name`,
        [name, seconds],
      );
      return rows.length > 0;
    },
    async close() {
      await boss.stop({ graceful: false });
      await database.close();
    },
  };
}

/** GitHub's delivery ids are UUIDs and serve as they are; anything else is hashed into one. */
function toId(delivery: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(delivery)) return delivery.toLowerCase();
  const hex = createHash("sha256").update(delivery).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

function wrap(error: unknown, choice: DatabaseChoice): unknown {
  if (error instanceof NodesecError) return error;
  const reason = reasonOf(error);
  return "url" in choice
    ? new NodesecError("DATABASE_FAILED", { reason }, { cause: error })
    : new NodesecError("DATA_FOLDER_DAMAGED", { path: choice.folder, reason }, { cause: error });
}
