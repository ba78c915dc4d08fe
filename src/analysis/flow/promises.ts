import type { Run } from "./run.ts";
import type { CallNode } from "./sinks.ts";
import { type Holder, type State, valueIn } from "./state.ts";
import { join, unknown, type Value } from "./value.ts";

/** Keeps what `resolve` is called with. */
export function keep(cell: Holder, [value = unknown]: readonly Value[], state: State): Value {
  state.values.set(cell, join(valueIn(state, cell) ?? unknown, value));
  return unknown;
}

/** `new Promise((resolve) => …)` is what `resolve` is called with; `undefined` where the call makes no promise. */
export function evaluatePromise(
  run: Run,
  node: CallNode,
  [executor]: readonly Value[],
  state: State,
): Value | undefined {
  if (node.type !== "NewExpression" || !executor?.fn || run.module.apiOf(node.callee) !== "Promise") return undefined;
  state.values.delete(node);
  run.call(executor.fn, [{ taints: [], cell: node }], state);
  return valueIn(state, node) ?? unknown;
}
