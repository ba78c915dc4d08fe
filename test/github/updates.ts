import { parseHunks } from "./anchors.ts";
import { emitPull, emitPush } from "./events.ts";
import { diffCommits } from "./git-read.ts";
import type { Hub } from "./reply.ts";
import { type Account, accountOf, type PullState, type RepositoryState, type ReviewComment } from "./state.ts";

/** A ref that moved; undefined before is a new one, undefined after a deleted one. */
export interface RefUpdate {
  readonly ref: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly login: string;
}

/** Where a line of the old file is in the new one; undefined where the change took it away. */
function followLine(line: number, patch: string): number | undefined {
  let moved = line;
  for (const hunk of parseHunks(patch)) {
    const same = hunk.lines.find((it) => it.left === line);
    if (same !== undefined) return same.right;
    const isBefore = hunk.oldStart < line;
    if (isBefore) moved += hunk.lines.filter((it) => it.text.startsWith("+")).length;
    if (isBefore) moved -= hunk.lines.filter((it) => it.text.startsWith("-")).length;
  }
  return moved;
}

async function followComment(repository: RepositoryState, pull: PullState, comment: ReviewComment): Promise<void> {
  if (comment.line === undefined || comment.side === "LEFT") return;
  const known = await repository.git.object(`${pull.headSha}^{commit}`);
  if (known === undefined) return;
  const files = await diffCommits(repository.git, comment.commit_id, pull.headSha);
  const file = files.find((it) => it.filename === comment.path || it.previous_filename === comment.path);
  const isGone = file?.status === "removed" || file?.filename !== (file && comment.path);
  if (file === undefined) comment.currentLine = comment.line;
  else comment.currentLine = isGone ? undefined : followLine(comment.line, file.patch ?? "");
}

/** Gives a pull request its new head, and GitHub's own ref for it, which the base repository keeps even for a fork. */
async function moveHead(repository: RepositoryState, pull: PullState, sha: string): Promise<void> {
  pull.headSha = sha;
  await repository.git.setRef(`refs/pull/${pull.number}/head`, sha);
  await Promise.all(pull.reviewComments.map((comment) => followComment(repository, pull, comment)));
}

/** As GitHub does with a pull request whose branch is deleted. */
async function closePull(hub: Hub, repository: RepositoryState, pull: PullState, sender: Account): Promise<void> {
  pull.state = "closed";
  pull.closed_at = hub.world.now();
  pull.updated_at = pull.closed_at;
  await emitPull(hub, repository, pull, { action: "closed", sender });
}

/** What follows from a moved branch: `push`, and `synchronize` for every open pull request from it. */
export async function branchMoved(hub: Hub, repository: RepositoryState, update: RefUpdate): Promise<void> {
  const { ref, before, after, login } = update;
  const sender = accountOf(hub.world, login);
  await emitPush(hub, repository, { ref, before, after, sender });
  const branch = ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
  if (branch === undefined) return;
  for (const target of hub.world.repositories.values()) {
    const open = target.pulls.filter(
      (it) => it.headRepository === repository && it.headRef === branch && it.state === "open",
    );
    for (const pull of open) {
      if (after === undefined) {
        await closePull(hub, target, pull, sender);
        continue;
      }
      const from = pull.headSha;
      const base = await target.git.object(`refs/heads/${pull.baseRef}^{commit}`);
      pull.baseSha = base?.sha ?? pull.baseSha;
      pull.updated_at = hub.world.now();
      await moveHead(target, pull, after);
      await emitPull(hub, target, pull, { action: "synchronize", sender, facts: { before: from, after } });
    }
  }
}
