/** What is to be done. Plain JSON; never a secret, never code. */
export type JobData = object;

/** A job that a handler works on. */
export interface Job<Data extends JobData> {
  readonly id: string;
  /** Jobs of one key run one after the other, and a newer one replaces those that wait. */
  readonly key: string;
  readonly data: Data;
  /** Older jobs of the same key that this one replaces, newest first. */
  readonly replaced: readonly Data[];
  /** Those of {@link data} and {@link replaced} whose last attempt did not come to its end: it may have left traces. */
  readonly interrupted: readonly Data[];
  /** How often it was begun, counted from 1. A process that is killed counts too. */
  readonly attempt: number;
  readonly waitedMs: number;
  /** Aborted when a newer job of the key arrives ({@link isReplaced}) or the process ends. */
  readonly signal: AbortSignal;
}

/** Does a job. When it rejects, the job is tried again later, unless its signal was aborted. */
export type Handler<Data extends JobData> = (job: Job<Data>) => Promise<void>;

/** Why a job's signal is aborted. */
export type AbortReason = "replaced" | "closing";

/** Whether a newer job of the same key is the reason why this one has to stop. */
export function isReplaced(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason === ("replaced" satisfies AbortReason);
}
