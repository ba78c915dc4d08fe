import type { DependencyGroup, DirectDependency } from "../../model/lock-graph.ts";
import type { Draft } from "./draft.ts";

/** A step from a root, which has a group, or from a package to one that it uses. */
export interface Step {
  readonly group?: DependencyGroup;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

/** The ids of all that is reached from the direct dependencies by steps that may be taken. Cycles and depth do no harm. */
export function spread(
  drafts: ReadonlyMap<string, Draft>,
  direct: readonly DirectDependency[],
  mayTake: (step: Step) => boolean,
): ReadonlySet<string> {
  const starts = direct.filter((each) => mayTake({ group: each.group }));
  // A Set is walked in the order of its growth: what is added while it is walked is walked too.
  const reached = new Set(starts.flatMap(({ target }) => (target === undefined ? [] : [target])));
  for (const id of reached) {
    for (const use of drafts.get(id)?.uses ?? []) if (mayTake(use)) reached.add(use.id);
  }
  return reached;
}
