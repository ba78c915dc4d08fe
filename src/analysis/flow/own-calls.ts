import { type ClassNode, constructorOf, type FunctionNode } from "../tree.ts";
import { protectPlace } from "./guard-protect.ts";
import type { FoundFunction, Run } from "./run.ts";
import type { CallNode } from "./sinks.ts";
import type { State } from "./state.ts";
import { unknown, type Value } from "./value.ts";

interface Held {
  /** What is called. */
  readonly held: Value;
  readonly values: readonly Value[];
}

/** Calls a function or makes an object of the project; `undefined` where the call is of none. */
export function callOwn(run: Run, node: CallNode, { held, values }: Held, state: State): Value | undefined {
  const found = held.fn || held.cls ? undefined : run.functionAt(node.callee);
  const fn = held.cls ? constructorOf(held.cls) : (held.fn ?? found?.fn);
  if (!fn && !held.cls) return undefined;
  run.assured.length = 0;
  const result = found ? run.callFound(found, values, node, state) : fn ? run.call(fn, values, state) : unknown;
  keepAssured(run, node, state);
  // What the function does not call itself it hands on, or keeps.
  callCallbacks(run, values, state);
  if (node.type !== "NewExpression") return result;
  const made = held.cls ?? (found ? classOf(found) : fn);
  return made ? { ...result, self: result.self ?? made } : result;
}

/** What the function makes sure of, else it throws: `assertName(x)`. */
function keepAssured(run: Run, node: CallNode, state: State): void {
  for (const [index, kinds] of [...run.assured].entries()) {
    protectPlace(run, node.arguments[index], kinds, state);
  }
  run.assured.length = 0;
}

function classOf({ run, fn }: FoundFunction): FunctionNode | ClassNode {
  const parent = run.module.tree.parentOf(fn);
  return (parent?.type === "MethodDefinition" && run.module.tree.classAround(fn)) || fn;
}

/** Functions that are given to other code run with arguments of which nothing is known. */
export function callCallbacks(run: Run, values: readonly Value[], state: State): void {
  for (const { fn } of values) if (fn && run.pending.has(fn)) run.call(fn, [], state);
}
