import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Module } from "../module.ts";
import { definitionOf } from "../resolve/definition.ts";
import { type ClassNode, type FunctionNode, isClass, isFunction } from "../tree.ts";
import { evaluate } from "./expressions.ts";
import { bindParameters } from "./patterns.ts";
import type { Flow, FoundFunction, Run } from "./run.ts";
import { copyState, createState, guardsOf, meet, type State } from "./state.ts";
import { execute } from "./statements.ts";
import { allTaints, carry, unknown, type Value } from "./value.ts";

export type { Flow };

/** How deep local functions are followed where they are called. */
const deepest = 6;

/** How often a function is interpreted with data from outside, or with functions as arguments. */
const mostVisits = 20;

/** Expressions that are evaluated in one module at most; a bound on hostile input, far above real programs. */
const mostSteps = 2_000_000;

/** The flows of a module, and whether it was interpreted to its end. */
export interface Flows {
  readonly flows: readonly Flow[];
  readonly complete: boolean;
}

/**
 * Interprets the module forwards: its body, then each function that was not called on the way. Functions of the project are
 * followed into where they are called, also those of other files; what other code does with data is known from the package
 * models only.
 */
export function findFlows(module: Module): Flows {
  const shared: Shared = {
    ...{ steps: 0, flows: [], frames: [], exits: [], assured: [], pending: new Map(), entry: { range: undefined } },
    ...{ runs: new Map(), owners: new Map(), visits: new Map(), states: new Map() },
  };
  const run = runOf(shared, module);
  const state = createState();
  shared.states.set(module, state);
  run.execute(module.program, state);
  for (const [fn, seen] of shared.pending) {
    if (shared.owners.get(fn) === run) run.call(fn, [], copyState({ ...seen, alive: true }));
  }
  return { flows: shared.flows, complete: shared.steps <= mostSteps };
}

/** What the runs of the modules that one module leads to have in common. */
interface Shared extends Pick<Run, "flows" | "frames" | "exits" | "assured" | "pending" | "entry"> {
  steps: number;
  readonly runs: Map<Module, Run>;
  /** The run of the module that each function stands in. */
  readonly owners: Map<FunctionNode, Run>;
  readonly visits: Map<FunctionNode, Visits>;
  /** What holds after the body of each module. */
  readonly states: Map<Module, State>;
}

function runOf(shared: Shared, module: Module): Run {
  const known = shared.runs.get(module);
  if (known) return known;
  const { flows, frames, exits, assured, pending, entry, owners } = shared;
  const run: Run = {
    ...{ module, flows, frames, exits, assured, pending, entry },
    see: (fn, state) => {
      owners.set(fn, run);
      pending.set(fn, state);
    },
    evaluate: (node, state) => (++shared.steps > mostSteps ? unknown : evaluate(run, node, state)),
    execute: (node, state) => execute(run, node, state),
    call: (fn, values, state) => {
      pending.delete(fn);
      return callOnce(owners.get(fn) ?? run, { fn, values, visit: visitOf(shared, fn) }, state);
    },
    callFound: (found, values, at, state) => {
      pending.delete(found.fn);
      if (found.run === run) return callOnce(run, { fn: found.fn, values, visit: visitOf(shared, found.fn) }, state);
      return callAcross(shared, found, { values, range: entry.range ?? at.range }, state);
    },
    functionAt: (node) => functionAt(shared, module, node),
  };
  shared.runs.set(module, run);
  return run;
}

function visitOf({ visits }: Shared, fn: FunctionNode): Visits {
  const visit = visits.get(fn) ?? { tainted: 0, withFunctions: 0 };
  visits.set(fn, visit);
  return visit;
}

function functionAt(shared: Shared, module: Module, node: TSESTree.Node): FoundFunction | undefined {
  const found = definitionOf(module, node);
  if (!found) return undefined;
  const fn = isClass(found.node) ? constructorOf(found.node) : found.node;
  return fn && isFunction(fn) ? { run: runOf(shared, found.module), fn } : undefined;
}

function constructorOf({ body }: ClassNode): TSESTree.Node | undefined {
  const method = body.body.find((member) => member.type === "MethodDefinition" && member.kind === "constructor");
  return method && "value" in method ? (method.value ?? undefined) : undefined;
}

interface Crossing {
  readonly values: readonly Value[];
  /** The call in the first module that leads to the other files. */
  readonly range: Range;
}

/** Calls a function of another file: what holds in that file's own body holds there too. */
function callAcross(shared: Shared, { run, fn }: FoundFunction, { values, range }: Crossing, state: State): Value {
  const inside = copyState(state);
  const body = bodyOf(shared, run);
  for (const holder of body.values.keys()) {
    const value = body.values.get(holder);
    if (value && !inside.values.get(holder)) inside.values.set(holder, value);
  }
  const { entry } = shared;
  const before = entry.range;
  entry.range = range;
  const result = callOnce(run, { fn, values, visit: visitOf(shared, fn), isApart: true }, inside);
  entry.range = before;
  return result;
}

/** Interprets the body of another file, once and for its names only: what goes wrong there is found when it is its turn. */
function bodyOf({ states, flows }: Shared, run: Run): State {
  const known = states.get(run.module);
  if (known) return known;
  const state = createState();
  states.set(run.module, state);
  const found = flows.length;
  run.execute(run.module.program, state);
  flows.length = found;
  return state;
}

/** How a function was interpreted before: what it gives where nothing is in play, and how often something was. */
interface Visits {
  clean?: Value;
  tainted: number;
  withFunctions: number;
}

interface Invocation {
  readonly fn: FunctionNode;
  readonly values: readonly Value[];
  readonly visit: Visits;
  /** Whether it sees none of the caller's variables. */
  readonly isApart?: boolean;
}

/** Interprets a function again only where data from outside may go through it: programs call each function from many places. */
function callOnce(run: Run, { fn, values, visit, isApart = false }: Invocation, state: State): Value {
  const seen = isApart
    ? values
    : [...values, ...[...state.values.keys()].flatMap((holder) => state.values.get(holder) ?? [])];
  const isTainted = seen.some((value) => allTaints(value).length > 0);
  const isClean = !isTainted && values.every(isPlain);
  if (isClean && visit.clean) return visit.clean;
  if (!isClean && ++visit[isTainted ? "tainted" : "withFunctions"] > mostVisits) return carry(values);
  const result = call(run, fn, values, state);
  if (isClean) visit.clean = result;
  return result;
}

/** Whether the value is nothing that can be called or that the models know. */
function isPlain({ fn, api, fields }: Value): boolean {
  return (
    !fn && api === undefined && [...(fields?.values() ?? [])].every((field) => !field.fn && field.api === undefined)
  );
}

function call(run: Run, fn: FunctionNode, values: readonly Value[], state: State): Value {
  if (run.frames.length >= deepest || run.frames.some((frame) => frame.fn === fn)) return unknown;
  const frame: Run["frames"][number] = { fn, result: unknown, ends: [] };
  const inside = copyState(state);
  run.frames.push(frame);
  run.exits.push([]);
  bindParameters(run, fn, values, inside);
  if (fn.body.type === "BlockStatement") run.execute(fn.body, inside);
  else frame.result = run.evaluate(fn.body, inside);
  run.exits.pop();
  run.frames.pop();
  if (inside.alive) frame.ends.push(copyState(inside));
  assure(run, frame);
  // What the function assigned outside of itself holds afterwards, if it ran; what it found out by conditions does not.
  meet(state, { ...inside, guarded: state.guarded.fork(), ambient: state.ambient, alive: true });
  return frame.result;
}

/** Notes what holds for each parameter wherever the function returns. */
function assure({ module, assured }: Run, { fn, ends }: Run["frames"][number]): void {
  assured.length = 0;
  for (const [index, parameter] of fn.params.entries()) {
    const path = module.scopes.variableOf(parameter)?.$id.toString();
    const [first, ...others] = ends.map((end) => (path === undefined ? undefined : guardsOf(end, path)));
    assured[index] = first ? [...first].filter((kind) => others.every((kinds) => kinds?.has(kind))) : [];
  }
}
