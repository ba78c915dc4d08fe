import type { Crossing } from "./ambiguity.ts";
import { type Compiled, end, start } from "./compiled.ts";
import { type Effort, wordBetween } from "./search-words.ts";

/** A text that takes long: what is repeated, what stands between, and an end that lets every way fail. */
export interface Attack {
  readonly parts: readonly { readonly before: readonly number[]; readonly pump: readonly number[] }[];
  readonly suffix: readonly number[];
}

/** As often as this is repeated what is tried out: nothing changes after that. */
const tried = 6;
const mostBefore = 5;
const mostInPairs = 12;

/** Finds the way from one repetition to the next, and an end that makes the match fail; `undefined` where none does. */
export function attackWith(
  compiled: Compiled,
  chain: readonly Crossing[],
  isRepeated: boolean,
  effort: Effort,
): Attack | undefined {
  const parts: { before: readonly number[]; pump: readonly number[] }[] = [];
  let at = 0;
  for (const { from, to, word } of chain) {
    const way = at === from ? [] : wordBetween(compiled, [at], isText, ([state]) => state === from, effort);
    if (!way) return undefined;
    parts.push({ before: way, pump: word });
    at = to;
  }
  const upTo = isRepeated ? (compiled.alternativeOf[at] ?? 0) : Number.POSITIVE_INFINITY;
  const text = parts.flatMap(({ before, pump }) => [...before, ...Array.from({ length: tried }, () => pump).flat()]);
  // What stands before the text may keep another alternative, such as `^\s+`, from matching.
  const prefixes = chain[0]?.from === 0 ? textsOf(compiled).slice(0, mostBefore) : [[]];
  for (const suffix of textsOf(compiled)) {
    for (const prefix of prefixes) {
      const body = text[0] === start ? text : [start, ...prefix, ...text];
      if (fails(compiled, body, suffix, upTo)) return { parts: withBefore(parts, prefix), suffix };
    }
  }
  return undefined;
}

function withBefore([first, ...others]: Attack["parts"], prefix: readonly number[]): Attack["parts"] {
  return first ? [{ ...first, before: [...prefix, ...first.before] }, ...others] : [];
}

function isText(): boolean {
  return true;
}

/** Texts of no, one and two characters that may stand at the ends. */
function textsOf({ characters }: Compiled): readonly (readonly number[])[] {
  const kinds = characters.flatMap((_, kind) => (kind === start || kind === end ? [] : [kind]));
  const few = kinds.slice(0, mostInPairs);
  return [[], ...kinds.map((kind) => [kind]), ...few.flatMap((first) => few.map((second) => [first, second]))];
}

/**
 * Whether every match fails that starts before the suffix. Where matches are looked for one after the other, another alternative
 * may match a little of the text: only those up to the slow one count.
 */
function fails(
  { edges, accepting, alternativeOf, matchesNothing }: Compiled,
  body: readonly number[],
  suffix: readonly number[],
  upTo: number,
): boolean {
  if (matchesNothing) return false;
  let states = new Set<number>();
  for (const [index, kind] of [...body, ...suffix, end].entries()) {
    const next = new Set<number>();
    const from = index < body.length ? [0, ...states] : states;
    for (const state of from) {
      for (const { to, kinds } of edges[state] ?? []) {
        if (to !== 0 && kinds.includes(kind) && (alternativeOf[to] ?? 0) <= upTo) next.add(to);
      }
    }
    for (const state of next) if (accepting.has(state)) return false;
    states = next;
  }
  return true;
}
