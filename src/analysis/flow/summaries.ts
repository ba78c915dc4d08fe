import type { Variable } from "../resolve/scopes.ts";
import { bare, type FunctionNode, isFunction } from "../tree.ts";
import { createDigests } from "./digest.ts";
import type { Flow, Run } from "./run.ts";
import { type Holder, type State, valueIn } from "./state.ts";
import { holderOfThis } from "./this-holder.ts";
import { join, type Value } from "./value.ts";

/** What a function does for one shape of input: the tabulated summaries of Sharir and Pnueli. */
export interface Summary {
  readonly result: Value;
  /** What it assigned outside of itself. */
  readonly effects: readonly (readonly [Holder, Value])[];
  /** What it makes sure of each argument, else it throws. */
  readonly assured: readonly (readonly string[])[];
  /** What reaches sinks in it. */
  readonly flows: readonly Flow[];
  /** How deep the function was called where not all of its calls could be followed; from less deep, more can be. */
  readonly cutAt?: number;
}

/** Shapes of input for which one function is interpreted; beyond, its result carries what it is given. */
const mostShapes = 24;

/** What a summary holds at most. */
export const mostEffects = 200;

/** Summaries that are kept at a time, so that a project of any size fits into memory. */
const mostStored = 50_000;

/** Functions whose variables count among those that a function depends on. */
const mostReached = 40;

export interface Summaries {
  /** Starts with another module: functions may be interpreted as often again. */
  begin(): void;
  /** Names the input: arguments, captured variables and the conditions on them. */
  shapeOf(run: Run, fn: FunctionNode, values: readonly Value[], state: State): string;
  /** What is known of a function that is called so deep. */
  find(fn: FunctionNode, shape: string, depth: number): Summary | undefined;
  /** Whether one more shape of the function may be interpreted. */
  admits(fn: FunctionNode): boolean;
  store(fn: FunctionNode, shape: string, summary: Summary): void;
}

export function createSummaries(): Summaries {
  const table = new Map<FunctionNode, Map<string, Summary>>();
  const visits = new Map<FunctionNode, number>();
  const captured = new Map<FunctionNode, readonly Holder[]>();
  const digests = createDigests();
  let stored = 0;

  function dependsOn(run: Run, fn: FunctionNode): readonly Holder[] {
    const known = captured.get(fn);
    if (known) return known;
    const holders = [...reachedFrom(run, fn)];
    captured.set(fn, holders);
    return holders;
  }

  return {
    begin: () => visits.clear(),
    shapeOf(run, fn, values, state) {
      const parts: (number | string)[] = values.map((value) => digests.of(value));
      parts.push("/");
      // A function that is given depends on more than what it is given.
      const given = values.flatMap((value) => (value.fn ? dependsOn(run.runOf(value.fn), value.fn) : []));
      for (const holder of new Set([...dependsOn(run, fn), ...given])) {
        const value = valueIn(state, holder);
        parts.push(value ? digests.of(value) : "");
        const guards = "$id" in holder ? state.guarded.get(holder.$id) : undefined;
        if (guards) parts.push(digests.ofText([...guards].map(([path, kinds]) => `${path}:${[...kinds]}`).join()));
      }
      if (state.ambient.size > 0) parts.push([...state.ambient].join());
      return parts.join(" ");
    },
    find(fn, shape, depth) {
      const summary = table.get(fn)?.get(shape);
      return summary?.cutAt === undefined || summary.cutAt <= depth ? summary : undefined;
    },
    admits(fn) {
      const count = (visits.get(fn) ?? 0) + 1;
      visits.set(fn, count);
      return count <= mostShapes;
    },
    store(fn, shape, summary) {
      if (++stored > mostStored) {
        table.clear();
        stored = 0;
      }
      const shapes = table.get(fn) ?? new Map<string, Summary>();
      table.set(fn, shapes.set(shape, summary));
    },
  };
}

/** The variables and objects that a function and those which it names depend on. */
function reachedFrom(run: Run, start: FunctionNode): ReadonlySet<Holder> {
  const holders = new Set<Holder>();
  const functions = new Set([start]);
  for (const fn of functions) {
    holders.add(holderOfThis(run.module, fn.body));
    for (const variable of run.module.scopes.capturedBy(fn)) {
      holders.add(variable);
      const named = functionOf(variable);
      if (named && functions.size < mostReached) functions.add(named);
    }
  }
  return holders;
}

function functionOf({ defs }: Variable): FunctionNode | undefined {
  const node = defs[0]?.node;
  if (node && isFunction(node)) return node;
  const init = node?.type === "VariableDeclarator" && node.init ? bare(node.init) : undefined;
  return init && isFunction(init) ? init : undefined;
}

/** What the function assigned that others can see; its own variables count where a function inside of it uses them. */
export function effectsOf(fn: FunctionNode, before: State, after: State): Summary["effects"] {
  const effects: (readonly [Holder, Value])[] = [];
  for (const holder of before.values.differing(after.values)) {
    const value = after.values.get(holder);
    if (!value || value === before.values.get(holder) || isOwnVariable(holder, fn)) continue;
    if (effects.push([holder, value]) >= mostEffects) break;
  }
  return effects;
}

/** Puts what a function assigned into the state: it may have run. */
export function applyEffects(state: State, effects: Summary["effects"]): void {
  for (const [holder, value] of effects) {
    const own = valueIn(state, holder);
    if (own !== value) state.values.set(holder, own ? join(own, value) : value);
  }
}

const captures = new WeakMap<Variable, boolean>();

function isOwnVariable(holder: Holder, fn: FunctionNode): boolean {
  if (!("scope" in holder)) return false;
  const { block } = holder.scope;
  const isInside = block.range[0] >= fn.range[0] && block.range[1] <= fn.range[1];
  return isInside && !isCaptured(holder);
}

function isCaptured(variable: Variable): boolean {
  const known = captures.get(variable);
  if (known !== undefined) return known;
  const home = variable.scope.variableScope;
  const found = variable.references.some(({ from }) => from.variableScope !== home);
  captures.set(variable, found);
  return found;
}
