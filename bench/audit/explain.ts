import type { Comparison } from "./compare.ts";

interface Difference {
  readonly project: string;
  readonly manager: string;
  /** `name@version`. */
  readonly package: string;
  readonly reason: string;
}

/** What was looked into, and is no error of NodeSec's. */
const known: readonly Difference[] = [
  {
    project: "unusual",
    manager: "pnpm-9",
    package: "lodash@4.17.20",
    reason:
      "pnpm's request has one entry for each real name at the top, so that the alias lodash-old (lodash 3.10.1) hides the " +
      "lodash 4.17.20 beside it; pnpm-lock.yaml has both",
  },
];

/** Why only one of both finds it, or undefined where nobody knows. */
export function reasonFor({ project, manager }: Comparison, word: string): string | undefined {
  const found = known.find(
    (each) => each.project === project && each.manager === manager && word.endsWith(` ${each.package}`),
  );
  return found?.reason;
}

/** The differences that nobody has explained. */
export function unexplained(comparison: Comparison): readonly string[] {
  return [...comparison.onlyNodeSec, ...comparison.onlyNpm].filter((word) => !reasonFor(comparison, word));
}
