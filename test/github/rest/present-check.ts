import type { Hub } from "../reply.ts";
import type { CheckRun, CheckSuite, RepositoryState } from "../state.ts";
import { htmlUrl, nodeId, repositoryUrl, toIntegration } from "./present.ts";

/** A pull request as check runs mention it; one from a fork is never mentioned. */
function toMinimalPulls(hub: Hub, repository: RepositoryState, sha: string): Record<string, unknown>[] {
  const side = (it: RepositoryState, ref: string, at: string) => ({
    ref,
    sha: at,
    repo: { id: it.id, url: repositoryUrl(hub, it), name: it.name },
  });
  return repository.pulls
    .filter((pull) => pull.state === "open" && pull.headSha === sha && pull.headRepository === repository)
    .map((pull) => ({
      id: pull.id,
      number: pull.number,
      url: `${repositoryUrl(hub, repository)}/pulls/${pull.number}`,
      head: side(repository, pull.headRef, pull.headSha),
      base: side(repository, pull.baseRef, pull.baseSha),
    }));
}

/** A check run. */
export function toCheckRun(hub: Hub, repository: RepositoryState, run: CheckRun): Record<string, unknown> {
  const url = `${repositoryUrl(hub, repository)}/check-runs/${run.id}`;
  const html = `${htmlUrl(hub, repository)}/runs/${run.id}`;
  return {
    id: run.id,
    node_id: nodeId("CR", run.id),
    name: run.name,
    head_sha: run.head_sha,
    external_id: run.external_id,
    url,
    html_url: html,
    details_url: run.details_url ?? html,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.started_at,
    completed_at: run.completed_at,
    output: { ...run.output, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suite.id },
    app: toIntegration(hub, hub.app),
    pull_requests: toMinimalPulls(hub, repository, run.head_sha),
  };
}

/** A check suite; its state is that of its runs. */
export function toCheckSuite(hub: Hub, repository: RepositoryState, suite: CheckSuite): Record<string, unknown> {
  const runs = repository.checkRuns.filter((run) => run.suite === suite);
  const isDone = runs.length > 0 && runs.every((run) => run.status === "completed");
  const url = `${repositoryUrl(hub, repository)}/check-suites/${suite.id}`;
  return {
    id: suite.id,
    node_id: nodeId("CS", suite.id),
    head_branch: suite.head_branch,
    head_sha: suite.head_sha,
    status: isDone ? "completed" : "queued",
    conclusion: isDone ? (runs.find((run) => run.conclusion === "failure")?.conclusion ?? runs[0]?.conclusion) : null,
    url,
    before: null,
    after: suite.head_sha,
    pull_requests: toMinimalPulls(hub, repository, suite.head_sha),
    app: toIntegration(hub, hub.app),
    created_at: suite.created_at,
    updated_at: suite.created_at,
    rerequestable: true,
    runs_rerequestable: true,
    latest_check_runs_count: runs.length,
    check_runs_url: `${url}/check-runs`,
  };
}
