import type { Variable } from "../resolve/scopes.ts";
import type { Holder } from "./holder.ts";
import { Layers } from "./layers.ts";
import { join, type Value } from "./value.ts";

export type { Holder };

/** Kinds of protection by path below a variable: `""` for the variable, `query.sort` for a field. */
type Guards = ReadonlyMap<string, ReadonlySet<string>>;

/** What holds at one point of the program. The interpreter changes it in place and copies it where ways part. */
export interface State {
  readonly values: Layers<Holder, Value>;
  /** What conditions say, by the number of the variable. */
  readonly guarded: Layers<number, Guards>;
  /** Kinds of protection that hold for everything here, such as `development`. */
  ambient: ReadonlySet<string>;
  /** Whether this point is reached at all. */
  alive: boolean;
  /** What holds in other files, by variable and object: there nothing changes any more. */
  readonly homes: WeakMap<Holder, State>;
}

export function createState(homes: State["homes"] = new WeakMap()): State {
  return { values: new Layers(), guarded: new Layers(), ambient: new Set(), alive: true, homes };
}

/** The value that something holds at this point; of another file's, the one after its body. */
export function valueIn(state: State, holder: Holder): Value | undefined {
  return state.values.get(holder) ?? state.homes.get(holder)?.values.get(holder);
}

/** A copy in no time, however much is known. */
export function copyState(state: State): State {
  return {
    values: state.values.fork(),
    guarded: state.guarded.fork(),
    ambient: state.ambient,
    alive: state.alive,
    homes: state.homes,
  };
}

/** Makes `state` what holds where its way and the other one meet; a way that has ended does not count. */
export function meet(state: State, other: State): void {
  if (!state.alive) become(state, other);
  if (!other.alive || state === other) return;
  for (const holder of state.values.differing(other.values)) {
    const [own, value] = [state.values.get(holder), other.values.get(holder)];
    if (value && own !== value) state.values.set(holder, own ? join(own, value) : value);
  }
  for (const variable of state.guarded.differing(other.guarded)) {
    const both = intersect(state.guarded.get(variable), other.guarded.get(variable));
    if (both) state.guarded.set(variable, both);
    else state.guarded.delete(variable);
  }
  state.ambient = state.ambient.intersection(other.ambient);
}

function become(state: State, other: State): void {
  if (state === other) return;
  state.values.become(other.values);
  state.guarded.become(other.guarded);
  state.ambient = other.ambient;
  state.alive = other.alive;
}

function intersect(a: Guards | undefined, b: Guards | undefined): Guards | undefined {
  if (!a || !b) return undefined;
  const both = [...a].flatMap(([path, kinds]) => {
    const common = kinds.intersection(b.get(path) ?? new Set());
    return common.size > 0 ? [[path, common] as const] : [];
  });
  return both.length > 0 ? new Map(both) : undefined;
}

/** Gives a variable a new value; what conditions said about the old one is void. */
export function assign(state: State, variable: Variable, value: Value): void {
  state.values.set(variable, value);
  if (state.guarded.get(variable.$id)) state.guarded.delete(variable.$id);
}

/** Notes kinds of protection for a path such as `12.query.sort` (variable 12). */
export function guard(state: State, path: string, kinds: readonly string[]): void {
  const [variable, field] = split(path);
  const known = state.guarded.get(variable);
  const both = (known?.get(field) ?? new Set()).union(new Set(kinds));
  state.guarded.set(variable, new Map([...(known ?? []), [field, both]]));
}

/** What conditions say about the path. */
export function guardsOf(state: State, path: string): ReadonlySet<string> | undefined {
  const [variable, field] = split(path);
  return state.guarded.get(variable)?.get(field);
}

/** Forgets what conditions said about a field that was assigned, and about what is in it. */
export function unguard(state: State, path: string): void {
  const [variable, field] = split(path);
  const known = state.guarded.get(variable);
  if (!known) return;
  const isKept = (each: string) => each !== field && !each.startsWith(`${field}.`);
  state.guarded.set(variable, new Map([...known].filter(([each]) => isKept(each))));
}

function split(path: string): readonly [number, string] {
  const end = path.indexOf(".");
  return end === -1 ? [Number(path), ""] : [Number(path.slice(0, end)), path.slice(end + 1)];
}
