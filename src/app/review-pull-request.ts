import { type Opened, openCommitRange, openPullRequest, readPullRequest } from "../changes/pull-request.ts";
import type { GitHub, PullRequestState } from "../model/github.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../model/report.ts";
import { review } from "../review.ts";
import { publishCheck, publishRemarks } from "./publish-report.ts";
import { readConfigNotices, readPolicyOf } from "./read-policy.ts";
import type { Attempt, Services } from "./services.ts";
import type { MergeGroupTask, ReviewTask } from "./task.ts";
import { verifiersFor } from "./verifiers-for.ts";
import { type Watched, withCheckRun } from "./with-check-run.ts";

/** Heads that are followed within one task; more pushes than that bring tasks of their own. */
const mostHeads = 3;

/** Reviews a pull request at its head as it is now, which can be newer than the event that asked. */
export async function reviewPullRequest(task: ReviewTask, attempt: Attempt, services: Services): Promise<void> {
  const github = await services.app.connect(task.installation);
  let headSha: string | undefined = task.headSha;
  for (let heads = 0; heads < mostHeads; heads++) {
    const next = headSha ?? (await currentHead(github, task, services))?.headSha;
    if (next === undefined) return;
    const newer = await reviewHead({ ...task, headSha: next }, { github, attempt, services });
    if (newer === undefined) return;
    headSha = newer;
  }
}

async function currentHead(
  github: GitHub,
  task: ReviewTask,
  services: Services,
): Promise<PullRequestState | undefined> {
  const pull = await readPullRequest(github, task);
  if (pull.state === "open") return pull;
  services.log.info({ repository: `${task.owner}/${task.repo}`, pull: task.number }, "the pull request is closed");
  return undefined;
}

interface Means {
  readonly github: GitHub;
  readonly attempt: Attempt;
  readonly services: Services;
}

/** Reviews one head. Gives back a newer one, where there is one by now. */
async function reviewHead(task: ReviewTask & { readonly headSha: string }, means: Means): Promise<string | undefined> {
  const { github, services } = means;
  return await withCheckRun(task, means, async (watched): Promise<string | undefined> => {
    const appSlug = await services.app.slug();
    const readAt = performance.now();
    const opened = await openPullRequest(github, { ...task, appSlug }, services.cache);
    const { pull, ownComments } = opened;
    if (!pull || pull.state === "closed") {
      await watched.giveUp("The pull request is closed");
      return undefined;
    }
    if (pull.headSha !== task.headSha) {
      await watched.giveUp("A newer commit is being reviewed");
      return pull.headSha;
    }
    const { policy, notices } = await readPolicyOf(opened.configs);
    watched.knows(policy);
    if (pull.draft && !policy.drafts.review) {
      await watched.giveUp("Drafts are not reviewed here");
      return undefined;
    }
    const found = await reviewOpened(opened, { task, policy, notices, watched, services });
    const report = pull.draft ? withoutFailing(found, policy) : found;
    watched.signal.throwIfAborted();
    // Comments first: the completed check is what people and merge queues wait for.
    const remarks = { report, policy, pull, ownComments, appSlug, readAt };
    await watched.alongside(() => publishRemarks(github, task, remarks));
    await publishCheck(github, await watched.run(), report, services.htmlUrl);
    watched.done(report);
    return undefined;
  });
}

/** Reviews what a merge queue is about to merge. There is nobody to comment to. */
export async function reviewMergeGroup(task: MergeGroupTask, attempt: Attempt, services: Services): Promise<void> {
  const github = await services.app.connect(task.installation);
  const { owner, repo, baseSha, headSha } = task;
  await withCheckRun(task, { github, attempt, services }, async (watched) => {
    const opened = await openCommitRange(github, { owner, repo, base: baseSha, head: headSha }, services.cache);
    const { policy, notices } = await readPolicyOf(opened.configs);
    watched.knows(policy);
    const report = await reviewOpened(opened, { task, policy, notices, watched, services });
    watched.signal.throwIfAborted();
    await publishCheck(github, await watched.run(), report, services.htmlUrl);
    watched.done(report);
  });
}

interface Judging {
  readonly task: ReviewTask | MergeGroupTask;
  readonly policy: Policy;
  readonly notices: Awaited<ReturnType<typeof readPolicyOf>>["notices"];
  readonly watched: Watched;
  readonly services: Services;
}

async function reviewOpened(opened: Opened, judging: Judging): Promise<Report> {
  const { task, policy, notices, watched, services } = judging;
  watched.signal.throwIfAborted();
  const changeSet = await opened.changeSet(policy.limits);
  watched.signal.throwIfAborted();
  const { advisories, releases, log } = services;
  const secretKey = services.secretKeyOf(task.installation);
  const verifiers = verifiersFor(opened.pull, services.verifiers);
  const ports = { advisories, ...(releases && { releases }), log, signal: watched.signal, secretKey, verifiers };
  return await review(changeSet, policy, ports, [...notices, ...(await readConfigNotices(changeSet))]);
}

function withoutFailing(report: Report, { drafts }: Policy): Report {
  if (drafts.fail || report.conclusion !== "failure") return report;
  return { ...report, conclusion: "neutral", verdict: `A draft does not fail. When it is ready: ${report.verdict}` };
}
