import type { GitHub } from "../model/github.ts";
import { logProblem } from "./problem.ts";
import { react, reply } from "./react.ts";
import type { Attempt, Services } from "./services.ts";
import type { CommandTask } from "./task.ts";

/** Between two rechecks that the author of a pull request asks for. */
const cooldownSeconds = 60;
/** Between two replies to one person on one pull request: a refusal must not become a way to make us talk. */
const replySeconds = 300;

const helpText = [
  "**NodeSec** reviews this pull request for security problems that it introduces.",
  "",
  "- `/nodesec recheck` reviews the newest commit again. For the author of the pull request and people with write access.",
  "- `/nodesec help` shows this.",
  "",
  "A command stands alone on its line. The button *Recheck* of the check run does the same as `/nodesec recheck`.",
].join("\n");

/** Does what a comment asks for, if its writer may ask for it. */
export async function answerCommand(task: CommandTask, attempt: Attempt, services: Services): Promise<void> {
  const github = await services.app.connect(task.installation);
  if (task.command === "help") return await replyOnce(github, task, attempt, { services, text: helpText });
  const refusal = await refusalOf(github, task, attempt, services);
  if (refusal) return await replyOnce(github, task, attempt, { services, text: refusal });
  const { installation, repositoryId, owner, repo, number, comment } = task;
  await services.enqueue(`recheck ${repositoryId} ${comment}`, {
    kind: "review",
    installation,
    repositoryId,
    owner,
    repo,
    number,
    comment,
  });
  await react(github, task, [comment], "eyes");
}

async function refusalOf(
  github: GitHub,
  task: CommandTask,
  attempt: Attempt,
  services: Services,
): Promise<string | undefined> {
  if (!task.isOpen) return "This pull request is closed; there is nothing to recheck.";
  if (task.sender === task.author) {
    const name = `recheck ${task.repositoryId} ${task.number} ${task.sender}`;
    // An attempt that broke off had taken the cooldown already.
    const isFree = attempt.number > 1 || (await services.tryCooldown(name, cooldownSeconds));
    return isFree
      ? undefined
      : `A recheck was asked for less than ${cooldownSeconds} seconds ago. Please wait a moment.`;
  }
  if (await mayWrite(github, task, services)) return undefined;
  return "Only the author of this pull request and people with write access can ask for a recheck.";
}

/** Whether the sender has write access. Any error means no. */
async function mayWrite(github: GitHub, { owner, repo, sender }: CommandTask, { log }: Services): Promise<boolean> {
  const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
  try {
    const { data } = await github.request<{ permission?: string }>(route, { owner, repo, username: sender });
    return data.permission === "admin" || data.permission === "write";
  } catch (error) {
    logProblem(log, { repository: `${owner}/${repo}` }, error);
    return false;
  }
}

async function replyOnce(
  github: GitHub,
  task: CommandTask,
  attempt: Attempt,
  { services, text }: { services: Services; text: string },
): Promise<void> {
  const name = `reply ${task.repositoryId} ${task.number} ${task.sender} ${task.command}`;
  if (attempt.number === 1 && !(await services.tryCooldown(name, replySeconds))) return;
  await reply(github, task, text);
}
