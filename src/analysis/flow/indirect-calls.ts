import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { bare, plainKey } from "../tree.ts";
import { callMethod } from "./methods.ts";
import type { Run } from "./run.ts";
import type { State } from "./state.ts";
import { fieldOf, unknown, type Value } from "./value.ts";

interface IndirectCall {
  readonly callee: TSESTree.MemberExpression;
  readonly method: string | undefined;
  /** The function that is called through its own method. */
  readonly receiver: Value;
  readonly values: readonly Value[];
}

/** `run.call(self, x)`, `run.apply(self, list)`, `slice.call(arguments, 1)`; `undefined` for other methods. */
export function callIndirectly(run: Run, call: IndirectCall, state: State): Value | undefined {
  const { callee, method, values } = call;
  if (method !== "call" && method !== "apply") return undefined;
  const [self = unknown, ...others] = values;
  const given = method === "call" ? others : elementsOf(others[0]);
  const { fn } = call.receiver;
  if (fn) return run.call(fn, given, state);
  const found = run.functionAt(callee.object);
  if (found) return run.callFound(found, given, callee, state);
  const named = methodNamed(run, callee.object);
  return (
    named &&
    callMethod(run, { callee: named.callee ?? callee, method: named.method, receiver: self, values: given }, state)
  );
}

/** The arguments that a list gives; where it is not known how many, enough for any function. */
export function elementsOf(list: Value | undefined): readonly Value[] {
  const known = [...(list?.fields?.keys() ?? [])].filter((name) => /^\d+$/.test(name)).length;
  const count = list && (list.taints.length > 0 || list.fields?.has("*")) ? Math.max(known, 6) : known;
  return Array.from({ length: count }, (_, index) => (list ? fieldOf(list, String(index)) : unknown));
}

/** The method of the language that an expression names: `slice`, `Array.prototype.slice`, `[].slice`. */
function methodNamed(run: Run, node: TSESTree.Node) {
  const inner = bare(node);
  const api = run.module.apiOf(inner);
  const known = /^(?:Array|String|Object)\.prototype\.(\w+)$/.exec(api ?? "")?.[1];
  if (known !== undefined) return { method: known, callee: inner.type === "MemberExpression" ? inner : undefined };
  if (inner.type !== "MemberExpression") return undefined;
  const { object, property, computed } = inner;
  const method =
    object.type === "ArrayExpression" || object.type === "Literal" ? plainKey(property, computed) : undefined;
  return method === undefined ? undefined : { method, callee: inner };
}
