import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";

/** What a condition is read in. */
export interface Guarding {
  readonly run: Run;
  /** What holds where the condition turned out as it did; what it says is noted here. */
  readonly state: State;
  /** Reads another condition, for what it says where it turned out as `outcome`. */
  refine(run: Run, test: TSESTree.Node, outcome: boolean, state: State): void;
}

/** A method that is called in a condition: `allowed.includes(name)`. */
export interface Tested {
  readonly object: TSESTree.Node;
  readonly method: string;
  readonly first: TSESTree.Node;
}
