import { isReplaced, type Job } from "../jobs/job.ts";
import { answerCommand } from "./answer-command.ts";
import type { Metrics } from "./metrics.ts";
import { logProblem, outlookOf } from "./problem.ts";
import { react } from "./react.ts";
import { rerun } from "./rerun.ts";
import { reviewMergeGroup, reviewPullRequest } from "./review-pull-request.ts";
import { type Attempt, mostAttempts, type Services } from "./services.ts";
import type { Task } from "./task.ts";

/** Does a task. Rejects where another attempt may help. */
export async function runTask(job: Job<Task>, services: Services, metrics: Metrics): Promise<void> {
  const started = performance.now();
  const { kind } = job.data;
  metrics.waited(job.waitedMs);
  const end = (outcome: "done" | "replaced" | "failed") => metrics.ended(kind, outcome, performance.now() - started);
  try {
    await run(job, services);
    end("done");
  } catch (error) {
    end(isReplaced(job.signal) ? "replaced" : "failed");
    const { owner, repo } = job.data;
    if (job.signal.aborted) throw error;
    logProblem(services.log, { repository: `${owner}/${repo}`, task: kind, attempt: job.attempt }, error);
    // What cannot be mended by trying again is done with; a review has told so in its check run.
    if (outlookOf(error) === "worth another attempt" && job.attempt <= mostAttempts) throw error;
  }
}

async function run(job: Job<Task>, services: Services): Promise<void> {
  const task = job.data;
  const { attempt: number, signal, interrupted } = job;
  const attempt: Attempt = { number, signal, interrupted: headsOf(interrupted), comments: commentsOf(job) };
  switch (task.kind) {
    case "review":
      await reviewPullRequest(task, attempt, services);
      return await answerComments(task, attempt, services);
    case "close":
      return;
    case "merge-group":
      return await reviewMergeGroup(task, attempt, services);
    case "rerun":
      return await rerun(task, job.id, services);
    case "command":
      return await answerCommand(task, attempt, services);
  }
}

function headsOf(tasks: readonly Task[]): readonly string[] {
  const heads = tasks.flatMap((task) => ("headSha" in task && task.kind !== "rerun" ? (task.headSha ?? []) : []));
  return [...new Set(heads)];
}

function commentsOf({ data, replaced }: Job<Task>): readonly number[] {
  const tasks = [data, ...replaced];
  return [...new Set(tasks.flatMap((task) => (task.kind === "review" ? (task.comment ?? []) : [])))];
}

/** Tells those who asked that it is done; that it cannot be told is no reason to review again. */
async function answerComments(task: Task, { comments }: Attempt, services: Services): Promise<void> {
  if (comments.length === 0) return;
  try {
    await react(await services.app.connect(task.installation), task, comments, "+1");
  } catch (error) {
    logProblem(services.log, { repository: `${task.owner}/${task.repo}` }, error);
  }
}
