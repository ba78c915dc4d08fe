import { isAllowed } from "./auth.ts";
import { exampleOf, type Payload } from "./event-examples.ts";
import { readCommit } from "./git-read.ts";
import { pullNumbers } from "./pull-numbers.ts";
import type { Hub } from "./reply.ts";
import { htmlUrl, toInstallation, toRepository, toUser } from "./rest/present.ts";
import { toCheckRun, toCheckSuite } from "./rest/present-check.ts";
import { toFullPull, toIssue, toIssueComment } from "./rest/present-pull.ts";
import {
  type Account,
  accountOf,
  type CheckRun,
  type CheckSuite,
  type Installation,
  type IssueComment,
  installationOf,
  type PullState,
  type RepositoryState,
} from "./state.ts";

/** The permission without which GitHub does not send an event. */
const neededPermission: Readonly<Record<string, string>> = {
  pull_request: "pull_requests",
  push: "contents",
  check_run: "checks",
  check_suite: "checks",
  merge_group: "merge_queues",
  issue_comment: "issues",
};

/** An example with what really happened in place of what it tells. */
function payloadOf(event: string, action: string | undefined, facts: Payload): Payload {
  const { organization, installation, requester, changes, ...example } = exampleOf(event, action);
  return { ...example, ...(action !== undefined && { action }), ...facts };
}

function isSubscribed(installation: Installation, event: string, action: string | undefined): boolean {
  const permission = neededPermission[event];
  if (permission === undefined) return true;
  // Whoever may write checks hears of those that a person asks for again, subscribed or not.
  const isAlwaysSent =
    event.startsWith("check_") && isAllowed(installation.permissions, "checks", true) && action !== "completed";
  return (
    isAllowed(installation.permissions, permission, false) && (isAlwaysSent || installation.events.includes(event))
  );
}

/** Sends an event of a repository to the app, if its installation is to hear of it. */
function emit(
  hub: Hub,
  event: string,
  repository: RepositoryState,
  happened: { action?: string; sender: Account; facts: Payload },
): void {
  const { action, sender, facts } = happened;
  const installation = installationOf(hub.world, repository);
  if (installation === undefined || !isSubscribed(installation, event, action)) return;
  const isOrganization = repository.owner.type === "Organization";
  const { login, id } = repository.owner;
  const payload = payloadOf(event, action, {
    ...facts,
    repository: toRepository(hub, repository),
    sender: toUser(hub, sender),
    installation: { id: installation.id, node_id: `I_${installation.id}` },
    ...(isOrganization && {
      organization: { login, id, node_id: `O_${id}`, url: `${hub.url()}/orgs/${login}`, description: null },
    }),
  });
  hub.webhooks.emit({ event, payload });
}

/** `pull_request` with an action. */
export async function emitPull(
  hub: Hub,
  repository: RepositoryState,
  pull: PullState,
  happened: { action: string; sender?: Account; facts?: Payload },
): Promise<void> {
  const { action, sender = pull.user, facts = {} } = happened;
  const numbers = await pullNumbers(repository, pull);
  const pull_request = toFullPull(hub, repository, pull, numbers);
  emit(hub, "pull_request", repository, { action, sender, facts: { number: pull.number, pull_request, ...facts } });
}

const none = "0".repeat(40);

/** `push` of a branch, and the check suite that GitHub opens for every app that may write checks. */
export async function emitPush(
  hub: Hub,
  repository: RepositoryState,
  change: { ref: string; before: string | undefined; after: string | undefined; sender: Account },
): Promise<void> {
  const { ref, before, after, sender } = change;
  const commit = after === undefined ? undefined : await readCommit(repository.git, after);
  const url = `${htmlUrl(hub, repository)}/commit/${after}`;
  const head = commit && {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.author.date,
    url,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
    added: [],
    removed: [],
    modified: [],
  };
  const facts = {
    ref,
    before: before ?? none,
    after: after ?? none,
    created: before === undefined,
    deleted: after === undefined,
    forced: false,
    base_ref: null,
    compare: `${htmlUrl(hub, repository)}/compare/${before ?? none}...${after ?? none}`,
    commits: head === undefined ? [] : [head],
    head_commit: head ?? null,
    pusher: { name: sender.login, email: `${sender.login}@users.noreply.github.com` },
  };
  emit(hub, "push", repository, { sender, facts });
  if (after === undefined || !ref.startsWith("refs/heads/")) return;
  const suite = suiteFor(hub, repository, after, ref.slice("refs/heads/".length));
  if (suite.isNew) emitCheckSuite(hub, repository, suite.suite, { action: "requested", sender });
}

/** The suite of a commit; there is one for each. */
export function suiteFor(
  hub: Hub,
  repository: RepositoryState,
  sha: string,
  branch: string | null,
): { readonly suite: CheckSuite; readonly isNew: boolean } {
  const existing = repository.checkSuites.find((suite) => suite.head_sha === sha);
  if (existing !== undefined) return { suite: existing, isNew: false };
  const suite = { id: hub.world.nextId(), head_sha: sha, head_branch: branch, created_at: hub.world.now() };
  repository.checkSuites.push(suite);
  return { suite, isNew: true };
}

/** `check_suite` with an action. */
export function emitCheckSuite(
  hub: Hub,
  repository: RepositoryState,
  suite: CheckSuite,
  happened: { action: string; sender: Account },
): void {
  emit(hub, "check_suite", repository, { ...happened, facts: { check_suite: toCheckSuite(hub, repository, suite) } });
}

/** `check_run` with an action. */
export function emitCheckRun(
  hub: Hub,
  repository: RepositoryState,
  run: CheckRun,
  happened: { action: string; sender: Account; facts?: Payload },
): void {
  const suite = toCheckSuite(hub, repository, run.suite);
  const facts = { check_run: { ...toCheckRun(hub, repository, run), check_suite: suite }, ...happened.facts };
  emit(hub, "check_run", repository, { ...happened, facts });
}

/** `issue_comment` on an issue or a pull request. */
export function emitComment(
  hub: Hub,
  repository: RepositoryState,
  comment: IssueComment,
  happened: { action: string; facts?: Payload },
): void {
  const all = [...repository.issues, ...repository.pulls];
  const issue = all.find((it) => it.number === comment.issue);
  if (issue === undefined) return;
  const facts = {
    issue: toIssue(hub, repository, issue),
    comment: toIssueComment(hub, repository, comment),
    ...happened.facts,
  };
  emit(hub, "issue_comment", repository, { action: happened.action, sender: comment.user, facts });
}

/** `merge_group.checks_requested` for a commit that a merge queue made. */
export async function emitMergeGroup(
  hub: Hub,
  repository: RepositoryState,
  group: { headSha: string; headRef: string; baseSha: string; baseRef: string },
): Promise<void> {
  const commit = await readCommit(repository.git, group.headSha);
  const merge_group = {
    head_sha: group.headSha,
    head_ref: `refs/heads/${group.headRef}`,
    base_sha: group.baseSha,
    base_ref: `refs/heads/${group.baseRef}`,
    head_commit: {
      id: group.headSha,
      tree_id: commit?.tree,
      message: commit?.message,
      timestamp: commit?.committer.date,
      author: { name: commit?.author.name, email: commit?.author.email },
      committer: { name: commit?.committer.name, email: commit?.committer.email },
    },
  };
  emit(hub, "merge_group", repository, {
    action: "checks_requested",
    sender: accountOf(hub.world, "github-merge-queue[bot]"),
    facts: { merge_group },
  });
}

/** `installation` with an action: always sent, no subscription needed. */
export function emitInstallation(hub: Hub, installation: Installation, action: string): void {
  const repositories = [...hub.world.repositories.values()]
    .filter((repository) => installationOf(hub.world, repository) === installation)
    .map((repository) => {
      const { id, node_id, name, full_name, private: isPrivate } = toRepository(hub, repository);
      return { id, node_id, name, full_name, private: isPrivate };
    });
  const payload = payloadOf("installation", action, {
    installation: toInstallation(hub, installation),
    repositories,
    requester: null,
    sender: toUser(hub, installation.account),
  });
  hub.webhooks.emit({ event: "installation", payload });
}

/** `ping`, as GitHub sends it when the address of the webhook is set. */
export function emitPing(hub: Hub): void {
  const { repository, ...example } = exampleOf("ping", undefined);
  hub.webhooks.emit({ event: "ping", payload: { ...example, hook_id: 1, zen: "Keep it logically awesome." } });
}
