import type { Budget } from "../model/bounded.ts";
import type { TSESTree } from "./parse/parse-module.ts";

/** A budget that was reached in one file, and where the functions or regular expressions begin that it cut short. */
export interface Reached {
  readonly path: string;
  readonly budget: Budget;
  readonly starts: readonly number[];
}

/** What was looked at only in part in one module. */
export interface Budgets {
  /** Notes that the node was looked at only in part; noting it again changes nothing. */
  reach(budget: Budget, node: TSESTree.Node): void;
  reached(): readonly Reached[];
}

/** The budgets of the module at the path, none of which is reached yet. */
export function createBudgets(path: string): Budgets {
  const known = new Map<Budget, Set<number>>();
  return {
    reach(budget, { range }) {
      const starts = known.get(budget) ?? new Set<number>();
      known.set(budget, starts.add(range[0]));
    },
    reached: () => [...known].map(([budget, starts]) => ({ path, budget, starts: [...starts] })),
  };
}
