import type { Range } from "../../model/place.ts";
import type { Module } from "../module.ts";
import type { FunctionNode } from "../tree.ts";
import type { FlowContext } from "./context.ts";
import { bindParameters } from "./patterns.ts";
import type { Flow, Run } from "./run.ts";
import { reportReturned } from "./sinks.ts";
import { copyState, guardsOf, meet, type State } from "./state.ts";
import { applyEffects, effectsOf, mostEffects, type Summary } from "./summaries.ts";
import { carry, unknown, type Value } from "./value.ts";

/** How deep functions are followed where they are called. */
const deepest = 8;

/** How often a function may be on the way to itself: twice, so that what comes back is seen. */
const mostRecursive = 2;

/** Expressions that are evaluated for one module at most; a bound on hostile input, far above real programs. */
export const mostSteps = 2_000_000;

/** Flows that a summary holds at most. */
const mostFlows = 100;

/** What the runs of the modules that one module leads to have in common. */
export interface Shared extends Pick<Run, "flows" | "frames" | "exits" | "assured" | "pending" | "entry"> {
  /** The module whose flows are looked for. */
  readonly root: Module;
  readonly context: FlowContext;
  steps: number;
  /** Calls that were too deep to be followed. */
  cuts: number;
  readonly runs: Map<Module, Run>;
  /** Flows of summaries that were made for another module, and have been taken over. */
  readonly reported: Set<Flow>;
  runOf(module: Module): Run;
  /** What holds after the body of a module. */
  bodyOf(module: Module): State;
}

export interface Invocation {
  readonly run: Run;
  readonly fn: FunctionNode;
  readonly values: readonly (Value | undefined)[];
  /** Further arguments, of which the number is not known. */
  readonly others?: Value;
}

/** Calls a function of another file; `range` is the call in the first file that leads to others. */
export function callAcross(shared: Shared, invocation: Invocation, range: Range, state: State): Value {
  const { entry } = shared;
  const before = entry.range;
  entry.range = range;
  // What holds in that file's own body holds for the function too.
  if (invocation.run.module !== shared.root) shared.bodyOf(invocation.run.module);
  const result = call(shared, invocation, state);
  entry.range = before;
  return result;
}

/** Interprets a function once for each shape of what it is given and of what it depends on. */
export function call(shared: Shared, invocation: Invocation, state: State): Value {
  const { pending, frames, assured } = shared;
  const { summaries } = shared.context;
  const { run, fn, values, others = unknown } = invocation;
  const seen = pending.get(fn);
  pending.delete(fn);
  assured.length = 0;
  const carried = values.map((value) => value ?? unknown);
  const shape = summaries.shapeOf(run, fn, [...carried, others], state);
  const known = summaries.find(fn, shape, frames.length);
  if (known) return recall(shared, known, state);
  const isRecursive = frames.filter((frame) => frame.fn === fn).length >= mostRecursive;
  if (isRecursive || frames.length >= deepest) {
    shared.cuts++;
    // Its turn comes later, with what holds where it stands.
    const isLater = seen !== undefined && !isRecursive;
    if (isLater) pending.set(fn, seen);
    const isWhole = isLater && carried.every((value) => value === unknown);
    if (!isWhole) run.module.budgets.reach(isRecursive ? "recursion" : "call depth", fn);
    return unknown;
  }
  // What comes from outside, or back from the function itself, is what the summaries are for.
  const isWanted = others !== unknown || frames.some((frame) => frame.fn === fn);
  if (!isWanted && !summaries.admits(fn)) {
    run.module.budgets.reach("inputs per function", fn);
    return carry(carried);
  }
  const summary = summarize(shared, invocation, state);
  summaries.store(fn, shape, summary);
  applyEffects(state, summary.effects);
  return summary.result;
}

/** Does what the summary says, without interpreting the function again. */
function recall({ assured, flows, reported, root, entry }: Shared, summary: Summary, state: State): Value {
  assured.push(...summary.assured);
  applyEffects(state, summary.effects);
  for (const flow of summary.flows) {
    if (reported.has(flow)) continue;
    reported.add(flow);
    const { entry: _, ...found } = flow;
    flows.push(flow.path === root.path || !entry.range ? found : { ...found, entry: entry.range });
  }
  return summary.result;
}

function summarize(shared: Shared, invocation: Invocation, state: State): Summary {
  const { assured, flows, frames, reported } = shared;
  const { run, fn } = invocation;
  const inside = copyState(state);
  const [cuts, firstFlow, depth] = [shared.cuts, flows.length, frames.length];
  const { frame, after } = interpret(invocation, inside);
  const found = flows.slice(firstFlow, firstFlow + mostFlows);
  const effects = effectsOf(fn, state, after);
  const isLarge = flows.length - firstFlow > mostFlows || effects.length >= mostEffects;
  if (isLarge) run.module.budgets.reach("summary size", fn);
  for (const flow of found) reported.add(flow);
  assured.length = 0;
  assured.push(...assuredBy(run, frame));
  return {
    ...{ result: frame.result, effects, assured: [...assured], flows: found },
    ...(shared.cuts > cuts && { cutAt: depth }),
  };
}

type Frame = Run["frames"][number];

interface Interpreted {
  readonly frame: Frame;
  /** What holds where the function may have ended. */
  readonly after: State;
}

function interpret({ run, fn, values, others }: Invocation, state: State): Interpreted {
  const frame: Frame = { fn, values, ...(others && { others }), result: unknown, ends: [] };
  run.frames.push(frame);
  run.exits.push([]);
  bindParameters(run, fn, values, state);
  if (fn.body?.type === "BlockStatement") run.execute(fn.body, state);
  else if (fn.body) {
    frame.result = run.evaluate(fn.body, state);
    reportReturned(run, fn, fn.body, { value: frame.result, state });
  }
  run.exits.pop();
  run.frames.pop();
  if (state.alive) frame.ends.push(copyState(state));
  // What a branch that has returned assigned holds as well, but not for the functions that stand at the end of the body.
  const after = copyState(state);
  for (const end of frame.ends) meet(after, { ...end, alive: true });
  return { frame, after };
}

/** What holds for each parameter wherever the function returns. */
function assuredBy({ module }: Run, { fn, ends }: Frame): readonly (readonly string[])[] {
  return fn.params.map((parameter) => {
    const path = module.scopes.variableOf(parameter)?.$id.toString();
    const [first, ...others] = ends.map((end) => (path === undefined ? undefined : guardsOf(end, path)));
    return first ? [...first].filter((kind) => others.every((kinds) => kinds?.has(kind))) : [];
  });
}
