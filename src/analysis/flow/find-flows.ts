import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import type { FunctionNode } from "../tree.ts";
import { evaluate } from "./expressions.ts";
import { bindParameters } from "./patterns.ts";
import type { Flow, Run } from "./run.ts";
import { copyState, createState, meet, type State } from "./state.ts";
import { execute } from "./statements.ts";
import { allTaints, carry, unknown, type Value } from "./value.ts";

export type { Flow };

/** How deep local functions are followed where they are called. */
const deepest = 4;

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
 * Interprets the module forwards: its body, then each function that was not called on the way. Local functions are followed
 * into where they are called; what other code does with data is known from the package models only.
 */
export function findFlows(module: Module): Flows {
  let steps = 0;
  const visits = new Map<FunctionNode, Visits>();
  const run: Run = {
    module,
    flows: [],
    frames: [],
    exits: [],
    pending: new Map(),
    evaluate: (node: TSESTree.Node, state: State) => (++steps > mostSteps ? unknown : evaluate(run, node, state)),
    execute: (node: TSESTree.Node, state: State) => execute(run, node, state),
    call: (fn: FunctionNode, values: readonly Value[], state: State) => {
      run.pending.delete(fn);
      const visit = visits.get(fn) ?? { tainted: 0, withFunctions: 0 };
      visits.set(fn, visit);
      return callOnce(run, { fn, values, visit }, state);
    },
  };
  run.execute(module.program, createState());
  for (const [fn, state] of run.pending) run.call(fn, [], copyState({ ...state, alive: true }));
  return { flows: run.flows, complete: steps <= mostSteps };
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
}

/** Interprets a function again only where data from outside may go through it: programs call each function from many places. */
function callOnce(run: Run, { fn, values, visit }: Invocation, state: State): Value {
  const isTainted = [...values, ...state.values.values()].some((value) => allTaints(value).length > 0);
  const isClean = !isTainted && values.every((value) => !value.fn);
  if (isClean && visit.clean) return visit.clean;
  if (!isClean && ++visit[isTainted ? "tainted" : "withFunctions"] > mostVisits) return carry(values);
  const result = call(run, fn, values, state);
  if (isClean) visit.clean = result;
  return result;
}

function call(run: Run, fn: FunctionNode, values: readonly Value[], state: State): Value {
  if (run.frames.length >= deepest || run.frames.some((frame) => frame.fn === fn)) return unknown;
  const frame = { fn, result: unknown };
  const inside = copyState(state);
  run.frames.push(frame);
  run.exits.push([]);
  bindParameters(run, fn, values, inside);
  if (fn.body.type === "BlockStatement") run.execute(fn.body, inside);
  else frame.result = run.evaluate(fn.body, inside);
  run.exits.pop();
  run.frames.pop();
  // What the function assigned outside of itself holds afterwards, if it ran; what it found out by conditions does not.
  meet(state, copyState(state), { ...inside, guarded: state.guarded, ambient: state.ambient, alive: true });
  return frame.result;
}
