import { parseCommand } from "./parse-command.ts";
import type { RepositoryPlace, Task } from "./task.ts";

/** What is read of a delivery. GitHub signed it, so its shape is trusted; what an event does not have is missing. */
export interface Payload {
  readonly action?: string;
  readonly installation?: { readonly id: number };
  readonly repository?: { readonly id: number; readonly name: string; readonly owner: { readonly login: string } };
  readonly sender?: Actor;
  readonly changes?: { readonly base?: object };
  readonly pull_request?: PullRequest;
  readonly check_run?: CheckRun;
  readonly check_suite?: { readonly head_sha: string; readonly app?: App | null };
  readonly requested_action?: { readonly identifier?: string };
  readonly merge_group?: { readonly base_sha: string; readonly head_sha: string };
  readonly issue?: Issue;
  readonly comment?: { readonly id: number; readonly body?: string | null; readonly user?: Actor | null };
}

interface Actor {
  readonly login: string;
  readonly type?: string;
}

interface App {
  readonly id: number | null;
}

interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string };
}

interface CheckRun {
  readonly head_sha: string;
  readonly external_id?: string | null;
  readonly app?: App | null;
}

interface Issue {
  readonly number: number;
  readonly state?: string;
  readonly pull_request?: object | null;
  readonly user?: Actor | null;
}

/** What a delivery asks for: nothing, for all that is none of our business. */
export function toTask(event: string, payload: Payload, appId: number): Task | undefined {
  const { installation, repository } = payload;
  if (!installation || !repository) return undefined;
  const place: RepositoryPlace = {
    installation: installation.id,
    repositoryId: repository.id,
    owner: repository.owner.login,
    repo: repository.name,
  };
  switch (event) {
    case "pull_request":
      return fromPullRequest(place, payload);
    case "check_run":
      return payload.check_run?.app?.id === appId ? fromCheckRun(place, payload) : undefined;
    case "check_suite":
      return payload.check_suite?.app?.id === appId && payload.action === "rerequested"
        ? { ...place, kind: "rerun", headSha: payload.check_suite.head_sha }
        : undefined;
    case "merge_group":
      return payload.merge_group && payload.action === "checks_requested"
        ? {
            ...place,
            kind: "merge-group",
            baseSha: payload.merge_group.base_sha,
            headSha: payload.merge_group.head_sha,
          }
        : undefined;
    case "issue_comment":
      return fromComment(place, payload);
    default:
      return undefined;
  }
}

const reviewed: ReadonlySet<string> = new Set(["opened", "synchronize", "reopened", "ready_for_review"]);

function fromPullRequest(place: RepositoryPlace, { action = "", pull_request: pull, changes }: Payload) {
  if (!pull) return undefined;
  if (action === "closed") return { ...place, kind: "close", number: pull.number } as const;
  // An edit matters where it moved the pull request to another base; titles and texts are not reviewed.
  if (!reviewed.has(action) && !(action === "edited" && changes?.base)) return undefined;
  const { number, head, base } = pull;
  return { ...place, kind: "review", number, headSha: head.sha, baseRef: base.ref } as const;
}

function fromCheckRun(place: RepositoryPlace, payload: Payload): Task | undefined {
  const { action, check_run: run, requested_action: button } = payload;
  const isAsked = action === "rerequested" || (action === "requested_action" && button?.identifier === "recheck");
  if (!run || !isAsked) return undefined;
  return taskOfRun(place, run.head_sha, run.external_id) ?? { ...place, kind: "rerun", headSha: run.head_sha };
}

function fromComment(place: RepositoryPlace, payload: Payload): Task | undefined {
  const { action, issue, comment, sender } = payload;
  if (action !== "created" || !issue?.pull_request || !comment || !sender) return undefined;
  if (isBot(sender) || (comment.user && isBot(comment.user))) return undefined;
  const command = parseCommand(comment.body ?? "");
  if (!command) return undefined;
  return {
    ...place,
    kind: "command",
    command,
    number: issue.number,
    comment: comment.id,
    sender: sender.login,
    author: issue.user?.login ?? "",
    isOpen: issue.state !== "closed",
  };
}

function isBot({ login, type }: Actor): boolean {
  return type === "Bot" || login.endsWith("[bot]");
}

/** The note that our check runs carry, so that "Re-run" finds its way back, also where GitHub names no pull request (forks). */
export function externalIdOf(
  task: { kind: "review"; number: number } | { kind: "merge-group"; baseSha: string },
): string {
  return task.kind === "review" ? `pull ${task.number}` : `group ${task.baseSha}`;
}

/** The task that a check run's note stands for. */
export function taskOfRun(
  place: RepositoryPlace,
  headSha: string,
  externalId: string | null | undefined,
): Task | undefined {
  const [, number] = /^pull ([1-9]\d{0,9})$/.exec(externalId ?? "") ?? [];
  if (number) return { ...place, kind: "review", number: Number(number) };
  const [, baseSha] = /^group ([0-9a-f]{40,64})$/.exec(externalId ?? "") ?? [];
  return baseSha ? { ...place, kind: "merge-group", baseSha, headSha } : undefined;
}
