import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import { bare } from "../tree.ts";
import { reportMethodName } from "./computed-calls.ts";
import { define } from "./definitions.ts";
import { emit } from "./emitters.ts";
import { callIndirectly, elementsOf } from "./indirect-calls.ts";
import { memberOf, nameOf } from "./members.ts";
import { callMethod } from "./methods.ts";
import { callCallbacks, callOwn } from "./own-calls.ts";
import { evaluatePromise, keep } from "./promises.ts";
import { resultOf } from "./results.ts";
import { memberApi, type Run, withApi } from "./run.ts";
import { type Called, type CallNode, report, reportCall } from "./sinks.ts";
import type { State } from "./state.ts";
import { handDown } from "./streams.ts";
import { fieldOf, join, unknown, type Value } from "./value.ts";

/** Interprets a call: reports what reaches a sink, asks the models, and follows the functions of the project. */
export function evaluateCall(run: Run, node: CallNode, state: State): Value {
  const called = calledBy(run, node, state);
  reportCall(run, node, called, state);
  emit(run, node, called, state);
  handDown(run, node, called, state);
  const known = resultOf(run, node, called, state);
  if (known) {
    if (!iterate(run, called, state)) callBack(run, called, known, state);
    return known;
  }
  return (
    evaluatePromise(run, node, called.values, state) ??
    define(run, node, called, state) ??
    iterate(run, called, state) ??
    callMember(run, node, called, state) ??
    handOn(run, called, state)
  );
}

/** What a call gives comes after the error in its last argument, where that is a function: `fs.realpath(path, (error, real) => …)`. */
function callBack(run: Run, { api, values }: Called, result: Value, state: State): void {
  const fn = values.at(-1)?.fn;
  const isCarried = api !== undefined && run.module.catalog.propagator(api) !== undefined;
  if (fn && isCarried && run.pending.has(fn)) run.call(fn, [unknown, result], state);
  callCallbacks(run, values, state);
}

/** Interprets what is called and what it is given. */
function calledBy(run: Run, node: CallNode, state: State): Called {
  const callee = bare(node.callee);
  if (callee.type !== "MemberExpression") {
    const receiver = run.evaluate(callee, state);
    const api = run.module.apiOf(callee) ?? receiver.api;
    return { api, method: undefined, receiver, values: valuesOf(run, node, state) };
  }
  const receiver = run.evaluate(callee.object, state);
  const key = callee.computed ? run.evaluate(callee.property, state) : unknown;
  const method = nameOf(callee, key);
  const values = valuesOf(run, node, state);
  if (method === undefined) reportMethodName(run, node, key, state);
  return { api: run.module.apiOf(callee) ?? keyedApi(run, callee, { receiver, method }), method, receiver, values };
}

/** The API of a member of something that a function was given, or whose name it was given: `fs[link]` where `link` is `symlink`. */
function keyedApi(run: Run, { object, computed }: TSESTree.MemberExpression, { receiver, method }: Chosen) {
  const whole = computed && method !== undefined ? run.module.apiOf(object) : undefined;
  return memberApi(run, whole === undefined ? receiver : { ...receiver, api: whole }, method);
}

type Chosen = Pick<Called, "receiver" | "method">;

function valuesOf(run: Run, { arguments: given }: CallNode, state: State): readonly Value[] {
  return given.flatMap((argument) => {
    const value = run.evaluate(argument, state);
    return argument.type === "SpreadElement" ? elementsOf(value) : [withApi(run, argument, value)];
  });
}

/** Calls the member of an object, or the function, that the project knows, or a method of the language. */
function callMember(run: Run, node: CallNode, called: Called, state: State): Value | undefined {
  const { method, receiver, values } = called;
  const callee = bare(node.callee);
  const isMethod = callee.type === "MemberExpression";
  const member = isMethod ? memberOf(receiver, method, state) : receiver;
  if (member.cell) return keep(member.cell, values, state);
  const own = callOwn(run, node, { held: member, values }, state);
  if (own || !isMethod) return own;
  const indirect = callIndirectly(run, { callee, method, receiver, values }, state);
  if (indirect || method === undefined) return indirect;
  return callMethod(run, { callee, method, receiver, values }, state);
}

/** Nothing is known of what is called: it may call what it is given. */
function handOn(run: Run, { values }: Called, state: State): Value {
  callCallbacks(run, values, state);
  return unknown;
}

/** Calls a list's helper of a package; `undefined` where the call is of none. */
function iterate(run: Run, { api, values }: Called, state: State): Value | undefined {
  const over = api === undefined ? undefined : run.module.catalog.iterated(api);
  const elements = over === undefined ? undefined : values[over];
  return api !== undefined && elements ? iterateOver(run, { api, values, elements }, state) : undefined;
}

interface Iteration {
  readonly api: string;
  readonly values: readonly Value[];
  readonly elements: Value;
}

/** Functions of a list's helper get each element; what is left of the list, or what they make of it, comes out. */
function iterateOver(run: Run, { api, values, elements }: Iteration, state: State): Value {
  const element = fieldOf(elements, undefined);
  const isFolding = /reduce|inject|fold/i.test(api);
  let result = isFolding ? (values.find((value) => value !== elements && !value.fn) ?? unknown) : unknown;
  // Twice, since what the first call assigns the second one sees.
  for (const { fn } of [...values, ...values]) {
    if (fn) result = join(result, run.call(fn, isFolding ? [result, element] : [element], state));
  }
  if (isFolding) return result;
  const isMapping = /map/i.test(api) && values.some(({ fn }) => fn);
  return { taints: [], fields: new Map([["*", isMapping ? result : element]]) };
}

/** `import(x)` loads and runs the file that `x` names, as `require` does. */
export function evaluateImport(run: Run, node: TSESTree.ImportExpression, state: State): Value {
  const value = run.evaluate(node.source, state);
  const range: Range = [node.range[0], node.source.range[1]];
  for (const sink of run.module.catalog.sinks("import()", undefined)) {
    report(run, { sink, node, range }, value.taints, state);
  }
  return unknown;
}
