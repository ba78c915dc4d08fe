import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Sink } from "../package-model.ts";
import { bare, type FunctionNode, plainKey } from "../tree.ts";
import { callMethod } from "./methods.ts";
import { pathOf } from "./patterns.ts";
import { memberApi, type Run, sourceAt } from "./run.ts";
import { guard, type State } from "./state.ts";
import { allTaints, carry, fieldOf, hole, join, protect, type Taint, textValue, unknown, type Value } from "./value.ts";

type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** Interprets a call: reports what reaches a sink, follows local functions, and asks the models about the rest. */
export function evaluateCall(run: Run, node: CallNode, state: State): Value {
  const callee = bare(node.callee);
  const isMethod = callee.type === "MemberExpression";
  const receiver = isMethod ? run.evaluate(callee.object, state) : run.evaluate(callee, state);
  const values = node.arguments.map((argument) => withApi(run, argument, run.evaluate(argument, state)));
  const method = isMethod ? plainKey(callee.property, callee.computed) : undefined;
  const api = run.module.apiOf(callee) ?? memberApi(run, receiver, method);
  reportCall(run, node, { api, method, values }, state);

  const result = resultOf(run, node, { api, values }, state);
  if (result) {
    callCallbacks(run, values, [], state);
    return result;
  }
  const held = isMethod && method !== undefined ? fieldOf(receiver, method).fn : receiver.fn;
  const own = callOwn(run, node, { held, values }, state);
  if (own) return own;
  const answer =
    isMethod && method !== undefined ? callMethod(run, { callee, method, receiver, values }, state) : undefined;
  if (answer) return answer;
  callCallbacks(run, values, [], state);
  return unknown;
}

/** `import(x)` loads and runs the file that `x` names, as `require` does. */
export function evaluateImport(run: Run, node: TSESTree.ImportExpression, state: State): Value {
  const value = run.evaluate(node.source, state);
  const range: Range = [node.range[0], node.source.range[1]];
  for (const sink of run.module.catalog.sinks("import()", undefined)) report(run, { sink, range }, value.taints, state);
  return unknown;
}

interface Held {
  /** The function that the called value is known to be. */
  readonly held: FunctionNode | undefined;
  readonly values: readonly Value[];
}

/** Calls a function of the project; `undefined` where the call is of none. */
function callOwn(run: Run, node: CallNode, { held, values }: Held, state: State): Value | undefined {
  const found = held ? undefined : run.functionAt(node.callee);
  if (!held && !found) return undefined;
  callCallbacks(run, values, [], state);
  run.assured.length = 0;
  const result = found ? run.callFound(found, values, node, state) : held && run.call(held, values, state);
  // What the function makes sure of, else it throws: `assertName(x)`.
  for (const [index, kinds] of run.assured.entries()) {
    const path = node.arguments[index] && pathOf(run, node.arguments[index]);
    if (path !== undefined && kinds.length > 0) guard(state, path, kinds);
  }
  run.assured.length = 0;
  return result;
}

/** The result as the models know it. */
function resultOf(run: Run, node: CallNode, { api, values }: Called, state: State): Value | undefined {
  const { catalog } = run.module;
  const own = run.module.apiOf(node) ?? (api === undefined ? undefined : run.module.catalog.canonical(`${api}()`));
  const kind =
    (own === undefined ? undefined : catalog.source(own)) ?? (api === undefined ? undefined : catalog.source(api));
  if (kind !== undefined) return sourceAt(run, kind, node);
  if (api === undefined) return undefined;
  const kinds = catalog.sanitizer(api);
  if (kinds)
    return protect(carry(values.map((value) => ({ taints: allTaints(value) }))), kinds.concat(...state.ambient));
  const carried = catalog.propagator(api);
  if (!carried) return undefined;
  const chosen = carried === "all" ? values : carried.map((index) => values[index] ?? unknown);
  const [only, ...more] = chosen;
  if (only && more.length === 0) return only;
  return textValue(chosen.map((value) => value.text ?? hole).join(""), chosen);
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

interface Called {
  readonly api: string | undefined;
  readonly values: readonly Value[];
}

function reportCall(run: Run, node: CallNode, called: Called & { readonly method: string | undefined }, state: State) {
  const { api, method, values } = called;
  for (const sink of run.module.catalog.sinks(api, method)) {
    if (!applies(run, sink, node, values)) continue;
    for (const index of sink.arguments ?? values.keys()) {
      const [argument, value] = [node.arguments[index], values[index]];
      if (argument && value) {
        report(run, { sink, range: [startOf(node.callee), argument.range[1]] }, dangerOf(sink, value), state);
      }
    }
  }
}

/** Reports what an assignment such as `ctx.body = …` sends to a sink. */
export function reportAssignment(run: Run, node: TSESTree.AssignmentExpression, value: Value, state: State): void {
  const api = run.module.apiOf(node.left);
  for (const sink of api === undefined ? [] : run.module.catalog.assignedSinks(api)) {
    report(run, { sink, range: node.range }, dangerOf(sink, value), state);
  }
}

function applies(run: Run, sink: Sink, node: CallNode, values: readonly Value[]): boolean {
  if (sink.first && !sink.first.test(values[0]?.text ?? "")) return false;
  if (sink.option === undefined) return true;
  const option = node.arguments.map((argument) => run.module.optionOf(argument, sink.option ?? "")).find(Boolean);
  return option !== undefined && run.module.constantOf(option) !== false;
}

function dangerOf({ fields }: Sink, value: Value): readonly Taint[] {
  if (fields === "all") return allTaints(value);
  return fields === undefined ? value.taints : join(value, fieldOf(value, fields)).taints;
}

interface Reached {
  readonly sink: Sink;
  readonly range: Range;
}

function report(run: Run, { sink, range }: Reached, taints: readonly Taint[], state: State): void {
  const name = run.module.text.slice(...range).match(/^[\w$.]+/)?.[0] ?? "the call";
  const { path } = run.module;
  const step = { path, range, text: `\`${name}\` ${sink.effect}` };
  const entry = run.entry.range;
  for (const taint of taints) {
    const safe = taint.safe.union(state.ambient);
    run.flows.push({
      sink: sink.kind,
      path,
      range,
      ...(entry && { entry }),
      taint: { ...taint, safe, steps: [...taint.steps, step] },
    });
  }
}

/** Where the called name starts: `query` in `this.pools.main.query(…)`. */
function startOf(callee: TSESTree.Node): number {
  const inner = bare(callee);
  return inner.type === "MemberExpression" ? inner.property.range[0] : inner.range[0];
}
