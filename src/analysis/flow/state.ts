import type { Variable } from "../resolve/scopes.ts";
import type { ClassNode } from "../tree.ts";
import { join, type Value } from "./value.ts";

/** What holds at one point of the program. The interpreter changes it in place and copies it where ways part. */
export interface State {
  readonly values: Map<Variable | ClassNode, Value>;
  /** Kinds of protection that a condition gave to a path such as `12.query.sort` (variable 12). */
  readonly guarded: Map<string, ReadonlySet<string>>;
  /** Kinds of protection that hold for everything here, such as `development`. */
  ambient: ReadonlySet<string>;
  /** Whether this point is reached at all. */
  alive: boolean;
}

export function createState(): State {
  return { values: new Map(), guarded: new Map(), ambient: new Set(), alive: true };
}

export function copyState(state: State): State {
  return {
    values: new Map(state.values),
    guarded: new Map(state.guarded),
    ambient: state.ambient,
    alive: state.alive,
  };
}

/** Makes `state` what holds where its way and the other one meet; a way that has ended does not count. */
export function meet(state: State, other: State): void {
  if (!state.alive) become(state, other);
  if (!other.alive) return;
  // In place, and only what differs: a bundle has thousands of names and as many branches.
  for (const [variable, value] of other.values) {
    const own = state.values.get(variable);
    if (own !== value) state.values.set(variable, own ? join(own, value) : value);
  }
  for (const [path, kinds] of state.guarded) {
    const both = kinds.intersection(other.guarded.get(path) ?? new Set());
    if (both.size === 0) state.guarded.delete(path);
    else if (both.size < kinds.size) state.guarded.set(path, both);
  }
  state.ambient = state.ambient.intersection(other.ambient);
}

function become(state: State, other: State): void {
  replace(state.values, other.values);
  replace(state.guarded, other.guarded);
  state.ambient = other.ambient;
  state.alive = other.alive;
}

function replace<K, V>(target: Map<K, V>, source: ReadonlyMap<K, V>): void {
  if (target === source) return;
  const entries = [...source];
  target.clear();
  for (const [key, value] of entries) target.set(key, value);
}

/** Gives a variable a new value; what conditions said about the old one is void. */
export function assign(state: State, variable: Variable, value: Value): void {
  state.values.set(variable, value);
  const path = String(variable.$id);
  for (const key of state.guarded.keys()) {
    if (key === path || key.startsWith(`${path}.`)) state.guarded.delete(key);
  }
}

export function guard(state: State, path: string, kinds: readonly string[]): void {
  state.guarded.set(path, (state.guarded.get(path) ?? new Set()).union(new Set(kinds)));
}
