import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { keep } from "./promises.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { allTaints, carry, protect, unknown, unprotect, type Value } from "./value.ts";

/** A method that is called, on what, and with what. */
export interface MethodCall {
  readonly callee: TSESTree.MemberExpression;
  readonly method: string;
  readonly receiver: Value;
  readonly values: readonly Value[];
}

/** What one method does. */
export type Method = (run: Run, call: MethodCall, state: State) => Value | undefined;

/** The expression that stands for an argument; `undefined` where the method is called through `call` or `apply`. */
export function argumentOf(run: Run, { callee }: MethodCall, index: number): TSESTree.Node | undefined {
  const parent = run.module.tree.parentOf(callee);
  return parent?.type === "CallExpression" && parent.callee === callee ? parent.arguments[index] : undefined;
}

/** The number that an argument is sure to be. */
export function numberOf(run: Run, call: MethodCall, index: number): number | undefined {
  const node = argumentOf(run, call, index);
  const constant = node && run.module.constantOf(node);
  return typeof constant === "number" ? constant : undefined;
}

/** All that the value carries, as a value of its own. */
export function whole(value: Value): Value {
  return carry([{ taints: allTaints(value) }]);
}

/** What a function that was given is called with; the function itself is the first argument where `index` is not given. */
export interface Given {
  readonly given: readonly Value[];
  readonly index?: number;
}

/** Calls the function that is given to a method: one of the project, or one that the models know. */
export function callGiven(run: Run, call: MethodCall, { given, index = 0 }: Given, state: State): Value {
  const value = call.values[index];
  if (value?.cell) return keep(value.cell, given, state);
  if (value?.fn) return run.call(value.fn, given, state);
  const node = argumentOf(run, call, index);
  if (!node || node.type === "Literal") return unknown;
  const found = run.functionAt(node);
  return found ? run.callFound(found, given, node, state) : callKnown(run, run.module.apiOf(node), given[0] ?? unknown);
}

/** `names.map(encodeURIComponent)`, `parts.map(String)`. */
function callKnown({ module: { catalog } }: Run, api: string | undefined, given: Value): Value {
  if (api === undefined) return unknown;
  const kinds = catalog.sanitizer(api);
  if (kinds) return protect(whole(given), kinds);
  const carried = catalog.propagator(api);
  const isCarried = carried === "all" || carried?.includes(0) === true;
  return isCarried || catalog.isParser(api) ? unprotect(given, catalog.undone(api) ?? []) : unknown;
}
