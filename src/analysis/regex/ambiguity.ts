import type { Compiled } from "./compiled.ts";
import type { Loops } from "./loops.ts";
import { type Effort, wordBetween } from "./search-words.ts";

/** One circle, and a word that leads around it in two ways: each repetition of the word doubles the ways. */
export interface Doubling {
  readonly at: number;
  readonly word: readonly number[];
}

/**
 * Two circles, and a word that leads around the first, from the first to the second, and around the second: the more the word is
 * repeated, the more places there are to change over.
 */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  readonly word: readonly number[];
}

/** A word that makes the number of ways double, where there is one. */
export function findDoublings(compiled: Compiled, loops: Loops, effort: Effort): readonly Doubling[] {
  return loops.groups.flatMap((group) => {
    const isInGroup = (state: number) => loops.groupOf(state) === loops.groupOf(group[0] ?? 0);
    for (const at of group) {
      const found = at === 0 ? undefined : twoWaysAround(compiled, at, isInGroup, effort);
      if (found) return [{ at, word: found }];
    }
    return [];
  });
}

function twoWaysAround(
  compiled: Compiled,
  at: number,
  isInGroup: (state: number) => boolean,
  effort: Effort,
): readonly number[] | undefined {
  const open = (compiled.edges[at] ?? []).filter(({ to }) => isInGroup(to));
  for (const [index, first] of open.entries()) {
    for (const second of open.slice(index + 1)) {
      const [kind] = first.kinds.filter((each) => second.kinds.includes(each));
      if (kind === undefined) continue;
      const joined: { state: number } = { state: first.to };
      const meeting =
        first.to === second.to
          ? []
          : wordBetween(
              compiled,
              [first.to, second.to],
              {
                isAllowed: isInGroup,
                isGoal: ([a, b]) => {
                  joined.state = a ?? 0;
                  return a === b;
                },
              },
              effort,
            );
      const back = meeting && around(compiled, [joined.state, at], isInGroup, effort);
      if (meeting && back) return [kind, ...meeting, ...back];
    }
  }
  return undefined;
}

function around(
  compiled: Compiled,
  [from, to]: readonly [number, number],
  isAllowed: (state: number) => boolean,
  effort: Effort,
): readonly number[] | undefined {
  return from === to ? [] : wordBetween(compiled, [from], { isAllowed, isGoal: ([state]) => state === to }, effort);
}

/** For each two circles, a word that leads over from one to the other at any of its repetitions. */
export function findCrossings(compiled: Compiled, loops: Loops, effort: Effort): readonly Crossing[] {
  return loops.groups.flatMap((first) =>
    loops.groups.flatMap((second) => {
      const isOrdered = first !== second && loops.leadsTo(first[0] ?? 0, second[0] ?? 0);
      const found = isOrdered ? crossingBetween(compiled, loops, [first, second], effort) : undefined;
      return found ? [found] : [];
    }),
  );
}

function crossingBetween(
  compiled: Compiled,
  loops: Loops,
  [first, second]: readonly [readonly number[], readonly number[]],
  effort: Effort,
): Crossing | undefined {
  const [left, right] = [loops.groupOf(first[0] ?? 0), loops.groupOf(second[0] ?? 0)];
  const isAllowed = (state: number, index: number, to: number) =>
    index === 1 ? loops.leadsTo(state, to) : loops.groupOf(state) === (index === 0 ? left : right);
  for (const from of first) {
    for (const to of second) {
      if (effort.left <= 0) return undefined;
      const word = wordBetween(
        compiled,
        [from, from, to],
        {
          isAllowed: (state, index) => isAllowed(state, index, to),
          isGoal: ([a, b, c]) => a === from && b === to && c === to,
        },
        effort,
      );
      if (word) return { from, to, word };
    }
  }
  return undefined;
}
