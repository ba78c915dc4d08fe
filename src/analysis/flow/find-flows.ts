import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Range } from "../../model/place.ts";
import type { Module } from "../module.ts";
import { definitionOf } from "../resolve/definition.ts";
import { constructorOf, type FunctionNode, isClass, isFunction } from "../tree.ts";
import { argumentsStep, enterExports, libraryArguments } from "./entry-points.ts";
import { evaluate } from "./expressions.ts";
import { bindParameters } from "./patterns.ts";
import type { Flow, FoundFunction, Run } from "./run.ts";
import { copyState, createState, guardsOf, meet, type State } from "./state.ts";
import { execute } from "./statements.ts";
import { applyEffects, createSummaries, effectsOf, type Summaries, type Summary } from "./summaries.ts";
import { carry, sourceValue, unknown, type Value } from "./value.ts";

export type { Flow };

/** How deep functions are followed where they are called. */
const deepest = 8;

/** How often a function may be on the way to itself: twice, so that what comes back is seen. */
const mostRecursive = 2;

/** Expressions that are evaluated for one module at most; a bound on hostile input, far above real programs. */
const mostSteps = 2_000_000;

/** The flows of a module, and whether it was interpreted to its end. */
export interface Flows {
  readonly flows: readonly Flow[];
  readonly complete: boolean;
}

/**
 * Interprets the module forwards: its body; in a library then the functions that it exports, with arguments from outside; then each
 * function that was not called on the way. Functions of the project are followed into where they are called, also those of
 * other files, once for each shape of input ({@link Summaries}); what other code does with data is known from the package
 * models only.
 */
export function findFlows(module: Module): Flows {
  const shared: Shared = {
    ...{
      steps: 0,
      cuts: 0,
      flows: [],
      frames: [],
      exits: [],
      assured: [],
      pending: new Map(),
      entry: { range: undefined },
    },
    ...{ runs: new Map(), owners: new Map(), states: new Map(), summaries: createSummaries() },
  };
  const run = runOf(shared, module);
  const state = createState();
  shared.states.set(module, state);
  run.execute(module.program, state);
  if (module.isLibrary) enterExports(run, state, (fn) => enter(shared, run, fn, state));
  for (const [fn, seen] of shared.pending) {
    if (shared.owners.get(fn) === run) run.call(fn, [], copyState({ ...seen, alive: true }));
  }
  return { flows: shared.flows, complete: shared.steps <= mostSteps };
}

/** What the runs of the modules that one module leads to have in common. */
interface Shared extends Pick<Run, "flows" | "frames" | "exits" | "assured" | "pending" | "entry"> {
  steps: number;
  /** Calls that were too deep to be followed. */
  cuts: number;
  readonly runs: Map<Module, Run>;
  /** The run of the module that each function stands in. */
  readonly owners: Map<FunctionNode, Run>;
  /** What holds after the body of each module. */
  readonly states: Map<Module, State>;
  readonly summaries: Summaries;
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
    call: (fn, values, state) => call(shared, { run: owners.get(fn) ?? run, fn, values }, state),
    callFound: (found, values, at, state) =>
      found.run === run
        ? call(shared, { ...found, values }, state)
        : callAcross(shared, { ...found, values }, entry.range ?? at.range, state),
    runOf: (fn) => owners.get(fn) ?? run,
    functionAt: (node) => functionAt(shared, module, node),
  };
  shared.runs.set(module, run);
  return run;
}

function functionAt(shared: Shared, module: Module, node: TSESTree.Node): FoundFunction | undefined {
  const found = definitionOf(module, node);
  if (!found) return undefined;
  const fn = isClass(found.node) ? constructorOf(found.node) : found.node;
  return fn && isFunction(fn) ? { run: runOf(shared, found.module), fn } : undefined;
}

/** Calls a function as whoever installs the package may do, with what holds where it was made. */
function enter(shared: Shared, run: Run, fn: FunctionNode, state: State): Value {
  const home = shared.owners.get(fn) ?? run;
  const made = home.module.tree.functionAround(fn) ? shared.pending.get(fn) : undefined;
  const inside = made ? copyState({ ...made, alive: true }) : state;
  const values = libraryArguments(home, fn);
  return call(shared, { run: home, fn, values, others: sourceValue(["library"], argumentsStep(home, fn)) }, inside);
}

/** Calls a function of another file: what holds in that file's own body holds there too. */
function callAcross(shared: Shared, invocation: Invocation, range: Range, state: State): Value {
  const { run } = invocation;
  // The file's own object stands for all of its variables: where it is known, they are.
  if (!state.values.get(run.module.program)) {
    const body = bodyOf(shared, run);
    for (const holder of body.values.keys()) {
      const value = body.values.get(holder);
      if (value && !state.values.get(holder)) state.values.set(holder, value);
    }
    if (!state.values.get(run.module.program)) state.values.set(run.module.program, { taints: [] });
  }
  const { entry } = shared;
  const before = entry.range;
  entry.range = range;
  const result = call(shared, invocation, state);
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

interface Invocation {
  readonly run: Run;
  readonly fn: FunctionNode;
  readonly values: readonly (Value | undefined)[];
  /** Further arguments, of which the number is not known. */
  readonly others?: Value;
}

/** Interprets a function once for each shape of what it is given and of what it depends on. */
function call(shared: Shared, invocation: Invocation, state: State): Value {
  const { pending, frames, summaries, assured } = shared;
  const { run, fn, values } = invocation;
  pending.delete(fn);
  assured.length = 0;
  const carried = values.map((value) => value ?? unknown);
  const shape = summaries.shapeOf(run, fn, [...carried, invocation.others ?? unknown], state);
  const depth = frames.length;
  const known = summaries.find(fn, shape, depth);
  if (known) {
    assured.push(...known.assured);
    applyEffects(state, known.effects);
    return known.result;
  }
  if (depth >= deepest || frames.filter((frame) => frame.fn === fn).length >= mostRecursive) {
    shared.cuts++;
    return unknown;
  }
  // What comes from outside, or back from the function itself, is what the summaries are for.
  const isWanted = invocation.others !== undefined || frames.some((frame) => frame.fn === fn);
  if (!isWanted && !summaries.admits(fn)) return carry(carried);
  const inside = copyState(state);
  const { cuts } = shared;
  const frame = interpret(invocation, inside);
  assured.length = 0;
  assured.push(...assuredBy(run, frame));
  const summary: Summary = {
    ...{ result: frame.result, effects: effectsOf(fn, state, inside), assured: [...assured] },
    ...(shared.cuts > cuts && { cutAt: depth }),
  };
  summaries.store(fn, shape, summary);
  applyEffects(state, summary.effects);
  return frame.result;
}

type Frame = Run["frames"][number];

function interpret({ run, fn, values, others }: Invocation, state: State): Frame {
  const frame: Frame = { fn, values, ...(others && { others }), result: unknown, ends: [] };
  run.frames.push(frame);
  run.exits.push([]);
  bindParameters(run, fn, values, state);
  if (fn.body?.type === "BlockStatement") run.execute(fn.body, state);
  else if (fn.body) frame.result = run.evaluate(fn.body, state);
  run.exits.pop();
  run.frames.pop();
  if (state.alive) frame.ends.push(copyState(state));
  // What a branch that has returned assigned holds as well.
  for (const end of frame.ends) meet(state, { ...end, alive: true });
  return frame;
}

/** What holds for each parameter wherever the function returns. */
function assuredBy({ module }: Run, { fn, ends }: Frame): readonly (readonly string[])[] {
  return fn.params.map((parameter) => {
    const path = module.scopes.variableOf(parameter)?.$id.toString();
    const [first, ...others] = ends.map((end) => (path === undefined ? undefined : guardsOf(end, path)));
    return first ? [...first].filter((kind) => others.every((kinds) => kinds?.has(kind))) : [];
  });
}
