import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import { bare, type ClassNode, constructorOf, type FunctionNode, plainKey } from "../tree.ts";
import { define } from "./definitions.ts";
import { callIndirectly } from "./indirect-calls.ts";
import { memberOf } from "./members.ts";
import { callMethod } from "./methods.ts";
import { pathOf } from "./patterns.ts";
import { evaluatePromise, keep } from "./promises.ts";
import { resultOf } from "./results.ts";
import { type FoundFunction, memberApi, type Run } from "./run.ts";
import { type Called, type CallNode, report, reportCall } from "./sinks.ts";
import { guard, type State } from "./state.ts";
import { fieldOf, unknown, type Value } from "./value.ts";

/** Interprets a call: reports what reaches a sink, follows local functions, and asks the models about the rest. */
export function evaluateCall(run: Run, node: CallNode, state: State): Value {
  const callee = bare(node.callee);
  const isMethod = callee.type === "MemberExpression";
  const receiver = isMethod ? run.evaluate(callee.object, state) : run.evaluate(callee, state);
  const values = node.arguments.map((argument) => withApi(run, argument, run.evaluate(argument, state)));
  const method = isMethod ? plainKey(callee.property, callee.computed) : undefined;
  const api = run.module.apiOf(callee) ?? memberApi(run, receiver, method);
  reportCall(run, node, { api, method, receiver, values }, state);

  const result = resultOf(run, node, { api, method, receiver, values }, state);
  if (result) {
    iterate(run, { api, values }, state);
    return result;
  }
  const made = evaluatePromise(run, node, values, state) ?? define(run, node, { api, method, receiver, values }, state);
  if (made) return made;
  const member = isMethod ? memberOf(receiver, method, state) : receiver;
  if (member.cell) return keep(member.cell, values, state);
  const own = callOwn(run, node, { held: member, values }, state);
  if (own) return own;
  const indirect = isMethod ? callIndirectly(run, { callee, method, receiver, values }, state) : undefined;
  if (indirect) return indirect;
  const answer =
    isMethod && method !== undefined ? callMethod(run, { callee, method, receiver, values }, state) : undefined;
  if (answer) return answer;
  iterate(run, { api, values }, state);
  return unknown;
}

/** Functions that are given to other code: they may get each element of another argument, or something that is not known. */
function iterate(run: Run, { api, values }: Pick<Called, "api" | "values">, state: State): void {
  const over = api === undefined ? undefined : run.module.catalog.iterated(api);
  const elements = over === undefined ? undefined : values[over];
  if (elements) {
    // Twice, since what the first call assigns the second one sees.
    for (const { fn } of [...values, ...values]) if (fn) run.call(fn, [fieldOf(elements, undefined)], state);
  } else callCallbacks(run, values, [], state);
}

/** `import(x)` loads and runs the file that `x` names, as `require` does. */
export function evaluateImport(run: Run, node: TSESTree.ImportExpression, state: State): Value {
  const value = run.evaluate(node.source, state);
  const range: Range = [node.range[0], node.source.range[1]];
  for (const sink of run.module.catalog.sinks("import()", undefined))
    report(run, { sink, node, range }, value.taints, state);
  return unknown;
}

interface Held {
  /** What is called. */
  readonly held: Value;
  readonly values: readonly Value[];
}

/** Calls a function or makes an object of the project; `undefined` where the call is of none. */
function callOwn(run: Run, node: CallNode, { held, values }: Held, state: State): Value | undefined {
  const found = held.fn || held.cls ? undefined : run.functionAt(node.callee);
  const fn = held.fn ?? (held.cls && constructorOf(held.cls)) ?? found?.fn;
  if (!fn && !held.cls) return undefined;
  run.assured.length = 0;
  const result = !fn ? unknown : found ? run.callFound(found, values, node, state) : run.call(fn, values, state);
  // What the function makes sure of, else it throws: `assertName(x)`.
  for (const [index, kinds] of run.assured.entries()) {
    const path = node.arguments[index] && pathOf(run, node.arguments[index]);
    if (path !== undefined && kinds.length > 0) guard(state, path, kinds);
  }
  run.assured.length = 0;
  // What the function does not call itself it hands on, or keeps.
  callCallbacks(run, values, [], state);
  if (node.type !== "NewExpression") return result;
  const made = held.cls ?? (found ? classOf(found) : fn);
  return made ? { ...result, self: result.self ?? made } : result;
}

function classOf({ run, fn }: FoundFunction): FunctionNode | ClassNode {
  const parent = run.module.tree.parentOf(fn);
  return (parent?.type === "MethodDefinition" && run.module.tree.classAround(fn)) || fn;
}

/** Functions that are given to other code run with arguments of which nothing is known. */
function callCallbacks(run: Run, values: readonly Value[], given: readonly Value[], state: State): void {
  for (const { fn } of values) if (fn && run.pending.has(fn)) run.call(fn, given, state);
}

/** What a function is given stays what it is: a request, a pool. */
function withApi(run: Run, argument: TSESTree.Node, value: Value): Value {
  const api = value === unknown ? run.module.apiOf(argument) : undefined;
  return api !== undefined && run.module.catalog.isHolder(api) ? { ...value, api } : value;
}
