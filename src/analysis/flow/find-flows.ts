import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { definitionOf } from "../resolve/definition.ts";
import { constructorOf, type FunctionNode, isClass, isFunction } from "../tree.ts";
import type { FlowContext } from "./context.ts";
import { argumentsStep, enterExports, libraryArguments } from "./entry-points.ts";
import { evaluate } from "./expressions.ts";
import { call, callAcross, mostSteps, type Shared } from "./invoke.ts";
import { plainestWrites } from "./prototype-writes.ts";
import type { Flow, FoundFunction, Run } from "./run.ts";
import { copyState, createState, type State } from "./state.ts";
import { execute } from "./statements.ts";
import { sourceValue, unknown, type Value } from "./value.ts";

export type { Flow };

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
export function findFlows(module: Module, context: FlowContext): Flows {
  context.summaries.begin();
  const shared = share(module, context);
  const run = runOf(shared, module);
  const state = createState(context.homes);
  run.execute(module.program, state);
  if (module.isLibrary) enterExports(run, state, (fn) => enter(shared, run, fn, state));
  for (const [fn, seen] of shared.pending) {
    if (context.owners.get(fn) === module) run.call(fn, [], copyState({ ...seen, alive: true }));
  }
  return { flows: plainestWrites(shared.flows), complete: shared.steps <= mostSteps };
}

/** What the runs of the modules that one module leads to have in common. */
function share(root: Module, context: FlowContext): Shared {
  const shared: Shared = {
    ...{ root, context, steps: 0, cuts: 0, flows: [], frames: [], exits: [], assured: [], pending: new Map() },
    ...{ entry: { range: undefined }, reported: new Set(), runs: new Map() },
    runOf: (module) => runOf(shared, module),
    bodyOf: (module) => bodyOf(context, module),
  };
  return shared;
}

function runOf(shared: Shared, module: Module): Run {
  const known = shared.runs.get(module);
  if (known) return known;
  const { flows, frames, exits, assured, pending, entry } = shared;
  const { owners } = shared.context;
  const homeOf = (fn: FunctionNode) => runOf(shared, owners.get(fn) ?? module);
  const run: Run = {
    ...{ module, flows, frames, exits, assured, pending, entry },
    see: (fn, state) => {
      owners.set(fn, module);
      pending.set(fn, state);
    },
    evaluate: (node, state) => (++shared.steps > mostSteps ? unknown : evaluate(run, node, state)),
    execute: (node, state) => execute(run, node, state),
    call: (fn, values, state) => call(shared, { run: homeOf(fn), fn, values }, state),
    callFound: (found, values, at, state) =>
      found.run === run
        ? call(shared, { ...found, values }, state)
        : callAcross(shared, { ...found, values }, entry.range ?? at.range, state),
    runOf: homeOf,
    runFor: (other) => runOf(shared, other),
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
  const home = run.runOf(fn);
  const made = home.module.tree.functionAround(fn) ? shared.pending.get(fn) : undefined;
  const inside = made ? copyState({ ...made, alive: true }) : state;
  const values = libraryArguments(home, fn);
  return call(shared, { run: home, fn, values, others: sourceValue(["library"], argumentsStep(home, fn)) }, inside);
}

/** Interprets the body of another file, once and for its names only: what goes wrong there is found when it is its turn. */
function bodyOf(context: FlowContext, module: Module): State {
  const known = context.bodies.get(module);
  if (known) return known;
  const state = createState(context.homes);
  context.bodies.set(module, state);
  runOf(share(module, context), module).execute(module.program, state);
  for (const holder of state.values.keys()) if (!context.homes.has(holder)) context.homes.set(holder, state);
  return state;
}
