import type { Compiled } from "./compiled.ts";

/** The states of an automaton that lie on circles, circle by circle, and what each leads to. */
export interface Loops {
  /** Groups of states that lead to each other. */
  readonly groups: readonly (readonly number[])[];
  /** The group of a state; -1 where it is on no circle. */
  groupOf(state: number): number;
  leadsTo(from: number, to: number): boolean;
}

/** Finds the circles. Reachability is a table: automata are small. */
export function loopsOf({ edges }: Compiled): Loops {
  const reach = edges.map((_, state) => reachableFrom(edges, state));
  const groupOf = edges.map(() => -1);
  const groups: number[][] = [];
  for (let state = 0; state < edges.length; state++) {
    if (groupOf[state] !== -1 || !reach[state]?.has(state)) continue;
    const group = [...(reach[state] ?? [])].filter((other) => reach[other]?.has(state));
    for (const member of group) groupOf[member] = groups.length;
    groups.push(group);
  }
  return {
    groups,
    groupOf: (state) => groupOf[state] ?? -1,
    leadsTo: (from, to) => from === to || (reach[from]?.has(to) ?? false),
  };
}

function reachableFrom(edges: Compiled["edges"], from: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const stack = [from];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    for (const { to } of edges[at] ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      stack.push(to);
    }
  }
  return seen;
}
