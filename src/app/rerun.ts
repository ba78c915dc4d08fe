import { explainGitHubError } from "../errors.ts";
import type { GitHub } from "../model/github.ts";
import type { Services } from "./services.ts";
import { keyOf, type RerunTask, type Task } from "./task.ts";
import { taskOfRun } from "./to-tasks.ts";

interface RunsAnswer {
  readonly check_runs: readonly {
    readonly external_id?: string | null;
    readonly app?: { readonly id: number } | null;
  }[];
}

/**
 * Finds what our checks of a commit were about, and stores these reviews again. Our runs' notes tell it, also for forks, where
 * GitHub names no pull request; without any, the pull requests whose head the commit is.
 */
export async function rerun(task: RerunTask, jobId: string, services: Services): Promise<void> {
  const github = await services.app.connect(task.installation);
  const tasks = await tasksOfRuns(github, task, services.app.appId);
  const found = tasks.length > 0 ? tasks : await tasksOfPullRequests(github, task);
  const distinct = new Map(found.map((each) => [keyOf(each), each]));
  for (const [key, each] of distinct) await services.enqueue(`rerun ${jobId} ${key}`, each);
}

async function tasksOfRuns(github: GitHub, task: RerunTask, appId: number): Promise<readonly Task[]> {
  const { owner, repo, headSha } = task;
  const answer = await ask<RunsAnswer>(github, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    owner,
    repo,
    ref: headSha,
    app_id: appId,
    filter: "all",
    per_page: 100,
  });
  return answer.check_runs
    .filter(({ app }) => app?.id === appId)
    .flatMap(({ external_id }) => taskOfRun(placeOf(task), headSha, external_id) ?? []);
}

async function tasksOfPullRequests(github: GitHub, task: RerunTask): Promise<readonly Task[]> {
  const { owner, repo, headSha } = task;
  const pulls = await ask<readonly { number: number; state: string; head: { sha: string } }[]>(
    github,
    "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
    { owner, repo, commit_sha: headSha },
  );
  return pulls
    .filter(({ state, head }) => state === "open" && head.sha === headSha)
    .map(({ number }) => ({ ...placeOf(task), kind: "review", number }));
}

function placeOf({ installation, repositoryId, owner, repo }: RerunTask) {
  return { installation, repositoryId, owner, repo };
}

async function ask<Data>(github: GitHub, route: string, parameters: Record<string, unknown>): Promise<Data> {
  try {
    return (await github.request<Data>(route, parameters)).data;
  } catch (error) {
    throw explainGitHubError(error, route);
  }
}
