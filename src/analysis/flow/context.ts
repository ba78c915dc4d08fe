import type { Module } from "../module.ts";
import type { FunctionNode } from "../tree.ts";
import type { Holder, State } from "./state.ts";
import { createSummaries, type Summaries } from "./summaries.ts";

/** What the interpretations of a project's modules share, so that each function and each module's body is read once. */
export interface FlowContext {
  readonly summaries: Summaries;
  /** The module that a function stands in. */
  readonly owners: WeakMap<FunctionNode, Module>;
  /** What holds after a module's body, for the modules that call into it. */
  readonly bodies: Map<Module, State>;
  /** The same by variable and object. */
  readonly homes: WeakMap<Holder, State>;
}

export function createFlowContext(): FlowContext {
  return { summaries: createSummaries(), owners: new WeakMap(), bodies: new Map(), homes: new WeakMap() };
}
