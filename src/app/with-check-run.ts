import { defaultPolicy } from "../config/default-policy.ts";
import { isReplaced } from "../jobs/job.ts";
import type { GitHub } from "../model/github.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import { type CheckRun, failCheckRun, startCheckRun } from "../publish/index.ts";
import { closeLeftovers } from "./check-runs.ts";
import { explain, logProblem, outlookOf } from "./problem.ts";
import { type Attempt, mostAttempts, type Services } from "./services.ts";
import type { MergeGroupTask, ReviewTask } from "./task.ts";
import { externalIdOf } from "./to-tasks.ts";

/** A review whose check run is completed, come what may. */
export interface Watched {
  /** Aborted by a newer task, by the end of the process and by the deadline. */
  readonly signal: AbortSignal;
  /** The check run; it was begun at once and may still be on its way. */
  run(): Promise<CheckRun>;
  /** From then on `onError` of this policy says how a failure counts. */
  knows(policy: Policy): void;
  /** Completes the run without a verdict. */
  giveUp(title: string): Promise<void>;
  /** Work whose failure is logged but spoils nothing. */
  alongside(work: () => Promise<unknown>): Promise<void>;
  done(report: Report): void;
}

type Target = (ReviewTask & { readonly headSha: string }) | MergeGroupTask;

interface Means {
  readonly github: GitHub;
  readonly attempt: Attempt;
  readonly services: Services;
}

/**
 * Begins a check run and does the work meanwhile. Whatever goes wrong, the run is completed with what happened; only where
 * another attempt may help, it is left for that one, and the error is thrown.
 */
export async function withCheckRun<Result>(
  target: Target,
  means: Means,
  work: (watched: Watched) => Promise<Result>,
): Promise<Result | undefined> {
  const { github, attempt, services } = means;
  const { owner, repo, headSha } = target;
  // Whoever follows a newer head may have been told already that somebody else does.
  attempt.signal.throwIfAborted();
  await closeInterrupted(target, means);
  const run = startCheckRun(github, { owner, repo, headSha, externalId: externalIdOf(target) });
  // Awaited where it is needed; until then a refusal must not count as unhandled.
  run.catch(() => undefined);
  const state: State = { run, policy: defaultPolicy, facts: factsOf(target), started: performance.now() };
  const deadline = AbortSignal.timeout(services.pace.deadlineMs);
  const signal = AbortSignal.any([attempt.signal, deadline]);
  try {
    if (attempt.number > mostAttempts) throw new Error("every attempt was interrupted");
    const result = await within(work(toWatched(state, signal, means)), deadline);
    await run;
    return result;
  } catch (error) {
    return await handle(error, state, { ...means, deadline });
  }
}

/** A recheck looks too: somebody may ask for it because a run hangs whose task was lost. */
async function closeInterrupted(target: Target, { github, attempt, services }: Means): Promise<void> {
  const { owner, repo, headSha } = target;
  const isAsked = attempt.number > 1 || attempt.comments.length > 0;
  const heads = new Set([...attempt.interrupted, ...(isAsked ? [headSha] : [])]);
  const facts = { owner, repo, appId: services.app.appId, externalId: externalIdOf(target) };
  for (const head of heads) await closeLeftovers(github, { ...facts, headSha: head });
}

interface State {
  readonly run: Promise<CheckRun>;
  policy: Policy;
  readonly facts: object;
  readonly started: number;
}

function toWatched(state: State, signal: AbortSignal, { github, services }: Means): Watched {
  return {
    signal,
    run: () => state.run,
    knows(policy) {
      state.policy = policy;
    },
    giveUp: async (title) =>
      await failCheckRun(github, await state.run, { title, summary: `${title}.`, conclusion: "neutral" }),
    async alongside(work) {
      try {
        await work();
      } catch (error) {
        if (outlookOf(error) === "worth another attempt") throw error;
        logProblem(services.log, state.facts, error);
      }
    },
    done({ conclusion, findings, fixed, skipped }) {
      const ms = Math.round(performance.now() - state.started);
      const numbers = { findings: findings.length, fixed: fixed.length, skipped: skipped.length };
      services.log.info({ ...state.facts, conclusion, ...numbers, ms }, "reviewed");
    },
  };
}

async function handle(
  error: unknown,
  { run, policy, facts }: State,
  { github, attempt, services, deadline }: Means & { readonly deadline: AbortSignal },
): Promise<undefined> {
  const end = async (title: string, conclusion: "failure" | "neutral", summary = `${title}.`) => {
    try {
      await failCheckRun(github, await run, { title, summary, conclusion });
    } catch (problem) {
      logProblem(services.log, facts, problem);
      if (outlookOf(problem) === "worth another attempt" && !attempt.signal.aborted) throw problem;
    }
  };
  if (attempt.signal.aborted) {
    await end(
      isReplaced(attempt.signal) ? "The pull request changed meanwhile" : "Interrupted; it will be done again",
      "neutral",
    );
    throw error;
  }
  const outlook = outlookOf(error);
  const isLast = attempt.number >= mostAttempts || deadline.aborted;
  logProblem(services.log, { ...facts, attempt: attempt.number }, error);
  if (outlook === "worth another attempt" && !isLast) throw error;
  const minutes = Math.max(1, Math.round(services.pace.deadlineMs / 60_000));
  const why = deadline.aborted ? `The review took longer than ${minutes} min, the most it may.` : explain(error);
  await end(
    "Could not review",
    policy.onError,
    `${why}\n\nNothing is known about this commit. \`/nodesec recheck\` tries again.`,
  );
  return undefined;
}

/**
 * Settles with the work, or rejects at the deadline. A review that is replaced is not cut off but stops by itself between two
 * steps: two reviews must never write to one pull request at the same time.
 */
async function within<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const abort = Promise.withResolvers<never>();
  const onAbort = () => abort.reject(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, abort.promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function factsOf(target: Target): object {
  const { owner, repo, headSha } = target;
  return { repository: `${owner}/${repo}`, sha: headSha, ...(target.kind === "review" && { pull: target.number }) };
}
