import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { GitHub, RepositoryRef } from "../model/github.ts";
import type { Conclusion } from "../model/report.ts";
import { callGitHub, hasCode, withRetries } from "./call-github.ts";

/** A check run that was begun. */
export interface CheckRun extends RepositoryRef {
  readonly id: number;
}

/** The texts of a check run, within GitHub's limits. */
interface CheckText {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
}

type CheckParameters = NonNullable<RestEndpointMethodTypes["checks"]["create"]["parameters"]["output"]>;

/** A remark at a line, in GitHub's terms. */
type CheckAnnotation = NonNullable<CheckParameters["annotations"]>[number];

export interface CheckResult {
  readonly conclusion: Conclusion;
  readonly output: CheckText;
  readonly annotations: readonly CheckAnnotation[];
  readonly detailsUrl?: string;
}

type CheckRunAnswer = RestEndpointMethodTypes["checks"]["get"]["response"]["data"];

/** One constant name: branch protection asks for it. */
const checkName = "nodesec";

/** What GitHub takes in one request; later ones append. */
const annotationsPerRequest = 50;

/** Twenty requests: more would keep the check waiting, and use up what GitHub allows in a minute. The texts count every finding. */
const mostAnnotations = 1_000;

const recheck = { label: "Recheck", description: "Review this commit again", identifier: "recheck" };

const route = "/repos/{owner}/{repo}/check-runs/{check_run_id}";

/**
 * Begins a check run, so that the pull request shows at once that a review is on its way. Always a fresh one: annotations of an
 * earlier run cannot be replaced, only appended to.
 */
export async function startCheckRun(
  github: GitHub,
  target: RepositoryRef & { readonly headSha: string; readonly externalId: string; readonly detailsUrl?: string },
): Promise<CheckRun> {
  const { owner, repo, headSha, externalId, detailsUrl } = target;
  // To the second, as GitHub gives it back: it tells this run from an earlier one of the same commit.
  const startedAt = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const { id } = await withRetries(
    () =>
      callGitHub<CheckRunAnswer>(github, "POST /repos/{owner}/{repo}/check-runs", {
        owner,
        repo,
        name: checkName,
        head_sha: headSha,
        status: "in_progress",
        started_at: startedAt,
        external_id: externalId,
        ...(detailsUrl !== undefined && { details_url: detailsUrl }),
      }),
    () => findStarted(github, { owner, repo, headSha, externalId, startedAt }),
  );
  return { owner, repo, id };
}

interface Started extends RepositoryRef {
  readonly headSha: string;
  readonly externalId: string;
  readonly startedAt: string;
}

/** The run that a request began whose answer was lost. */
async function findStarted(github: GitHub, { owner, repo, headSha, externalId, startedAt }: Started) {
  const answer = await callGitHub<{ readonly check_runs: readonly CheckRunAnswer[] }>(
    github,
    "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
    { owner, repo, ref: headSha, check_name: checkName, status: "in_progress", filter: "all", per_page: 100 },
  );
  return answer.check_runs.find((run) => run.external_id === externalId && run.started_at === startedAt);
}

/**
 * Completes the run with its verdict. Annotations go in chunks, the conclusion only with the last, so that the run is never green
 * before all is said. Where GitHub takes no annotations, the run is completed without: the texts hold every finding.
 */
export async function completeCheckRun(github: GitHub, run: CheckRun, result: CheckResult): Promise<void> {
  try {
    await sendAll(github, run, result);
  } catch (error) {
    if (result.annotations.length === 0 || !hasCode(error, "GITHUB_REFUSED")) throw error;
    await sendAll(github, run, { ...result, annotations: [] });
  }
}

async function sendAll(github: GitHub, run: CheckRun, result: CheckResult): Promise<void> {
  const annotations = result.annotations.slice(0, mostAnnotations);
  let sent = 0;
  do {
    const from = sent;
    const chunk = annotations.slice(from, from + annotationsPerRequest);
    sent = from + chunk.length;
    const isLast = sent >= annotations.length;
    await withRetries(
      () => update(github, run, { ...outputOf(result, chunk), ...(isLast && completed(result)) }),
      // Annotations are appended: a chunk that came through must not be sent again.
      () => (chunk.length > 0 ? findUpdated(github, run, sent, isLast) : Promise.resolve(undefined)),
    );
  } while (sent < annotations.length);
}

function outputOf({ output, detailsUrl }: CheckResult, annotations: readonly CheckAnnotation[]) {
  return {
    output: { ...output, ...(annotations.length > 0 && { annotations }) },
    ...(detailsUrl !== undefined && { details_url: detailsUrl }),
  };
}

function completed({ conclusion }: Pick<CheckResult, "conclusion">) {
  return {
    status: "completed",
    conclusion,
    completed_at: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
    actions: [recheck],
  };
}

async function update(github: GitHub, run: CheckRun, changes: object): Promise<true> {
  const { owner, repo, id } = run;
  await callGitHub(github, `PATCH ${route}`, { owner, repo, check_run_id: id, name: checkName, ...changes });
  return true;
}

/** Whether the run already holds `count` annotations, so that the update whose answer was lost had been made. */
async function findUpdated(github: GitHub, run: CheckRun, count: number, isLast: boolean): Promise<true | undefined> {
  const { owner, repo, id } = run;
  const parameters = { owner, repo, check_run_id: id };
  const answer = await callGitHub<CheckRunAnswer & { status: string }>(github, `GET ${route}`, parameters);
  const isThere = (answer.output?.annotations_count ?? 0) >= count && (!isLast || answer.status === "completed");
  return isThere ? true : undefined;
}

/** Completes the run where there is no verdict: something was in the way. Never `success`. */
export async function failCheckRun(
  github: GitHub,
  run: CheckRun,
  problem: { readonly title: string; readonly summary: string; readonly conclusion: "failure" | "neutral" },
): Promise<void> {
  const { title, summary, conclusion } = problem;
  await completeCheckRun(github, run, { conclusion, output: { title, summary }, annotations: [] });
}
