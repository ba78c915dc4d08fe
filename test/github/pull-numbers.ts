import { countCommits, diffCommits, mergeBase } from "./git-read.ts";
import type { PullNumbers } from "./rest/present-pull.ts";
import type { PullState, RepositoryState } from "./state.ts";

/** The counts of a pull request, computed by git. */
export async function pullNumbers(repository: RepositoryState, pull: PullState): Promise<PullNumbers> {
  const base = await mergeBase(repository.git, pull.baseSha, pull.headSha);
  const [files, commits] = await Promise.all([
    diffCommits(repository.git, base, pull.headSha),
    countCommits(repository.git, `${pull.baseSha}..${pull.headSha}`),
  ]);
  const sum = (pick: (file: (typeof files)[number]) => number) => files.reduce((total, file) => total + pick(file), 0);
  return {
    commits,
    additions: sum((it) => it.additions),
    deletions: sum((it) => it.deletions),
    changed_files: files.length,
  };
}
