import type { PullRequestState } from "../model/github.ts";

/**
 * Which providers are asked about the secrets of a change: the operator's, but none for a fork, whose author must get no answer
 * about a secret, and none for a merge queue, of which nobody knows where its commits come from.
 */
export function verifiersFor(
  pull: Pick<PullRequestState, "fromFork"> | undefined,
  verifiers: readonly string[],
): readonly string[] {
  return pull?.fromFork === false ? verifiers : [];
}
