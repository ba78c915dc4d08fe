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

/**
 * The shortest word with which the states go on to others together, each along its own way; `isAllowed` says where the way number
 * `index` may lead. `undefined` where there is none, or none within the effort.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the cases of one search share its state.
// biome-ignore lint/complexity/useMaxParams: a search needs its start, its bounds and its goal.
export function wordBetween(
  { edges }: Compiled,
  from: States,
  isAllowed: (state: number, index: number) => boolean,
  isGoal: (states: States) => boolean,
  effort: Effort,
): readonly number[] | undefined {
  const seen = new Set([from.join()]);
  let front: Visited[] = [{ states: from, from: undefined, kind: -1 }];
  while (front.length > 0) {
    const next: Visited[] = [];
    for (const visited of front) {
      for (const { states, kind } of successors(edges, visited.states, isAllowed)) {
        if (effort.left-- <= 0) return undefined;
        const step = { states, from: visited, kind };
        if (isGoal(states)) return wordOf(step);
        const key = states.join();
        if (seen.has(key)) continue;
        seen.add(key);
        next.push(step);
      }
    }
    front = next;
  }
  return undefined;
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
