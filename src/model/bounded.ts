/** A bound on the analysis of code: reaching one says what was looked at only in part. */
export type Budget = "call depth" | "recursion" | "inputs per function" | "summary size" | "pattern search";

/** What was analysed only in part in one file, since a budget was reached. */
export interface Bounded {
  readonly path: string;
  readonly budget: Budget;
  /** How many functions, or regular expressions where the budget is of the pattern search. */
  readonly places: number;
}
