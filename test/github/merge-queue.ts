import { emitMergeGroup } from "./events.ts";
import type { Hub } from "./reply.ts";
import type { PullState, RepositoryState } from "./state.ts";

/** As the queue does: a commit on the base whose tree is that of the merge. */
export async function queuePulls(
  hub: Hub,
  repository: RepositoryState,
  base: string,
  pulls: readonly Pick<PullState, "number" | "headSha">[],
): Promise<string> {
  const { git } = repository;
  const baseTip = await git.object(`refs/heads/${base}^{commit}`);
  if (baseTip === undefined) throw new Error(`There is no branch ${base}`);
  let head = baseTip.sha;
  for (const pull of pulls) {
    const tree = (await git.run(["merge-tree", "--write-tree", head, pull.headSha])).toString().trim();
    const who = ["-c", "user.name=GitHub", "-c", "user.email=noreply@github.com"];
    const made = await git.run([
      ...who,
      "commit-tree",
      tree,
      "-p",
      head,
      "-p",
      pull.headSha,
      "-m",
      `Merge pull request #${pull.number}`,
    ]);
    head = made.toString().trim();
  }
  const headRef = `gh-readonly-queue/${base}/pr-${pulls.at(-1)?.number ?? 0}-${baseTip.sha}`;
  await git.setRef(`refs/heads/${headRef}`, head);
  await emitMergeGroup(hub, repository, { headSha: head, headRef, baseSha: baseTip.sha, baseRef: base });
  return head;
}
