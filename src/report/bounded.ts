import type { Bounded, Budget } from "../model/bounded.ts";
import { count } from "./words.ts";

/** One budget of all files together. */
export interface BudgetTotal {
  readonly budget: Budget;
  readonly paths: readonly string[];
  /** Such as `41 functions in 6 files analysed in part: call depth`. */
  readonly text: string;
}

/** The budgets that were reached, each once, the one that cut most short first. */
export function budgetTotals(bounded: readonly Bounded[]): readonly BudgetTotal[] {
  const sum = (each: readonly Bounded[]) => each.reduce((total, { places }) => total + places, 0);
  return [...Map.groupBy(bounded, ({ budget }) => budget)]
    .toSorted(([, a], [, b]) => sum(b) - sum(a))
    .map(([budget, each]) => {
      const what = count(sum(each), budget === "pattern search" ? "regular expression" : "function");
      const paths = each.map(({ path }) => path);
      return { budget, paths, text: `${what} in ${count(paths.length, "file")} analysed in part: ${budget}` };
    });
}

/** The same in a few words for the facts below a report; empty where no budget was reached. */
export function boundedFact(bounded: readonly Bounded[]): string {
  const files = new Set(bounded.map(({ path }) => path)).size;
  const budgets = budgetTotals(bounded).map(({ budget }) => budget);
  return files === 0 ? "" : `${count(files, "file")} analysed in part (${budgets.join(", ")})`;
}
