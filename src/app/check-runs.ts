import { explainGitHubError } from "../errors.ts";
import type { GitHub, RepositoryRef } from "../model/github.ts";
import { failCheckRun } from "../publish/index.ts";

interface RunsAnswer {
  readonly check_runs: readonly {
    readonly id: number;
    readonly external_id?: string | null;
    readonly app?: { readonly id: number } | null;
  }[];
}

interface Leftovers extends RepositoryRef {
  readonly headSha: string;
  readonly appId: number;
  /** The note of the runs: another pull request may have the same head. */
  readonly externalId: string;
}

/**
 * Completes runs of ours that an earlier attempt left in progress: a process that was killed cannot do it itself, and GitHub would
 * show them as running for two weeks.
 */
export async function closeLeftovers(
  github: GitHub,
  { owner, repo, headSha, appId, externalId }: Leftovers,
): Promise<void> {
  const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
  let answer: RunsAnswer;
  try {
    const asked = { owner, repo, ref: headSha, app_id: appId, status: "in_progress", filter: "all", per_page: 100 };
    answer = (await github.request<RunsAnswer>(route, asked)).data;
  } catch (error) {
    throw explainGitHubError(error, route);
  }
  for (const { id, app, external_id } of answer.check_runs) {
    if (app?.id !== appId || external_id !== externalId) continue;
    await failCheckRun(
      github,
      { owner, repo, id },
      { title: "Interrupted", summary: "NodeSec was interrupted and begins again.", conclusion: "neutral" },
    );
  }
}
