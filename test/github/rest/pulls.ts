import { notFound } from "../failure.ts";
import { diffCommits, listCommits, mergeBase } from "../git-read.ts";
import { pullNumbers } from "../pull-numbers.ts";
import type { RepositoryCall, RepositoryHandlers } from "../reply.ts";
import type { PullState, RepositoryState } from "../state.ts";
import { toCommit, toDiffEntry } from "./present.ts";
import { toFullPull, toPull } from "./present-pull.ts";

const maxFiles = 3000;
const maxCommits = 250;

/** The pull request that a call names. */
export function pullAt({ repository, params }: RepositoryCall): PullState {
  const found = repository.pulls.find((pull) => pull.number === Number(params.pull_number));
  if (found === undefined) throw notFound();
  return found;
}

/** The difference that a pull request shows: from where it parted to its head. */
export async function pullFiles(repository: RepositoryState, pull: PullState, head = pull.headSha) {
  const base = await mergeBase(repository.git, pull.baseSha, head);
  return diffCommits(repository.git, base, head);
}

/** `head=OWNER:branch`, as the list of pull requests takes it. */
function hasHead(pull: PullState, head: string | null): boolean {
  return head === null || `${pull.headRepository.owner.login}:${pull.headRef}` === head;
}

/** Operations that read pull requests. */
export const pullHandlers: RepositoryHandlers = {
  "pulls/get": async (call) => {
    const pull = pullAt(call);
    const numbers = await pullNumbers(call.repository, pull);
    return { body: toFullPull(call.hub, call.repository, pull, numbers) };
  },
  "pulls/list": ({ hub, repository, query }) => {
    const state = query.get("state") ?? "open";
    const base = query.get("base");
    const found = repository.pulls.filter(
      (pull) =>
        (state === "all" || pull.state === state) &&
        (base === null || pull.baseRef === base) &&
        hasHead(pull, query.get("head")),
    );
    const ordered = query.get("direction") === "asc" ? found : found.toReversed();
    return { list: ordered.map((pull) => toPull(hub, repository, pull)) };
  },
  "pulls/list-files": async (call) => {
    const pull = pullAt(call);
    const files = await pullFiles(call.repository, pull);
    return { list: files.slice(0, maxFiles).map((file) => toDiffEntry(call.hub, call.repository, file, pull.headSha)) };
  },
  "pulls/list-commits": async (call) => {
    const pull = pullAt(call);
    const commits = await listCommits(call.repository.git, `${pull.baseSha}..${pull.headSha}`, maxCommits);
    return { list: commits.map((commit) => toCommit(call.hub, call.repository, commit)) };
  },
};
