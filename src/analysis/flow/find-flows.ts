import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import type { FunctionNode } from "../tree.ts";
import { evaluate } from "./expressions.ts";
import { bindParameters } from "./patterns.ts";
import type { Flow, Run } from "./run.ts";
import { copyState, createState, meet, type State } from "./state.ts";
import { execute } from "./statements.ts";
import { unknown, type Value } from "./value.ts";

export type { Flow };

/** How deep local functions are followed where they are called. */
const deepest = 4;

/** Expressions that are evaluated in one module at most; a bound on hostile input, far above real programs. */
const mostSteps = 500_000;

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
  const run: Run = {
    module,
    flows: [],
    frames: [],
    exits: [],
    pending: new Map(),
    evaluate: (node: TSESTree.Node, state: State) => (++steps > mostSteps ? unknown : evaluate(run, node, state)),
    execute: (node: TSESTree.Node, state: State) => execute(run, node, state),
    call: (fn: FunctionNode, values: readonly Value[], state: State) => call(run, fn, values, state),
  };
  run.execute(module.program, createState());
  for (const [fn, state] of run.pending) {
    run.call(fn, [], copyState({ ...state, alive: true }));
    run.pending.delete(fn);
  }
  return { flows: run.flows, complete: steps <= mostSteps };
}

function call(run: Run, fn: FunctionNode, values: readonly Value[], state: State): Value {
  if (run.frames.length >= deepest || run.frames.some((frame) => frame.fn === fn)) return unknown;
  run.pending.delete(fn);
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
