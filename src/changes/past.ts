import type { PastCommit } from "../model/change-set.ts";
import type { Skipped } from "../model/skipped.ts";

/** The commits of a change before its last, and what of them was not looked at. */
export interface Past {
  readonly commits: readonly PastCommit[];
  readonly skipped: readonly Skipped[];
}

/** A word about the oldest commits, where a change has more of them than the limit allows. */
export function tooManyCommits(count: number): readonly Skipped[] {
  if (count <= 0) return [];
  const detail = `the ${count} oldest were not searched for secrets (limits.commits)`;
  return [{ path: "(earlier commits)", reason: "too many commits", detail }];
}
