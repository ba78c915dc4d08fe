import type { Compiled, CompiledEdge } from "./compiled.ts";

/** How much one pattern may cost; what is not found by then is not found. */
export interface Effort {
  left: number;
}

/** Several states at once, read along with the same characters. */
export type States = readonly number[];

interface Visited {
  readonly states: States;
  readonly from: Visited | undefined;
  readonly kind: number;
}

/** Where a search may go, and where it ends. */
export interface Aim {
  /** Whether the way number `index` may lead to the state. */
  isAllowed?(state: number, index: number): boolean;
  isGoal(states: States): boolean;
}

/**
 * The shortest word with which the states go on to others together, each along its own way. `undefined` where there is none, or
 * none within the effort.
 */
export function wordBetween(
  { edges }: Compiled,
  from: States,
  { isAllowed = () => true, isGoal }: Aim,
  effort: Effort,
): readonly number[] | undefined {
  const seen = new Set([from.join()]);
  const visits: Visited[] = [{ states: from, from: undefined, kind: -1 }];
  // The list grows while it is walked: what is found first is the shortest.
  for (const visited of visits) {
    for (const { states, kind } of successors(edges, visited.states, isAllowed)) {
      if (effort.left-- <= 0) return undefined;
      const step = { states, from: visited, kind };
      if (isGoal(states)) return wordOf(step);
      if (!isNew(seen, states)) continue;
      visits.push(step);
    }
  }
  return undefined;
}

function isNew(seen: Set<string>, states: States): boolean {
  const before = seen.size;
  return seen.add(states.join()).size > before;
}

function wordOf(last: Visited): readonly number[] {
  const word: number[] = [];
  for (let at: Visited | undefined = last; at?.from; at = at.from) word.push(at.kind);
  return word.toReversed();
}

function* successors(
  edges: readonly (readonly CompiledEdge[])[],
  states: States,
  isAllowed: (state: number, index: number) => boolean,
): Generator<{ readonly states: States; readonly kind: number }> {
  let partial: { readonly states: States; readonly kinds: readonly number[] | undefined }[] = [
    { states: [], kinds: undefined },
  ];
  for (const [index, state] of states.entries()) {
    const open = (edges[state] ?? []).filter(({ to }) => isAllowed(to, index));
    partial = partial.flatMap((each) =>
      open.flatMap(({ to, kinds }) => {
        const common = each.kinds ? each.kinds.filter((kind) => kinds.includes(kind)) : kinds;
        return common.length > 0 ? [{ states: [...each.states, to], kinds: common }] : [];
      }),
    );
  }
  for (const { states: to, kinds } of partial) if (kinds?.[0] !== undefined) yield { states: to, kind: kinds[0] };
}
