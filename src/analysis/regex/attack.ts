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
  const parts = partsAlong(compiled, chain, effort);
  if (!parts) return undefined;
  const at = chain.at(-1)?.to ?? 0;
  const upTo = isRepeated ? (compiled.alternativeOf[at] ?? 0) : Number.POSITIVE_INFINITY;
  // A match at the start is one of many, and the next one is looked for after it.
  const from = isRepeated && chain[0]?.from === 0 ? 1 : 0;
  const text = parts.flatMap(({ before, pump }) => [...before, ...Array.from({ length: tried }, () => pump).flat()]);
  // What stands before the text may keep another alternative, such as `^\s+`, from matching.
  const prefixes = chain[0]?.from === 0 ? textsOf(compiled).slice(0, mostBefore) : [[]];
  const ends = textsOf(compiled).flatMap((suffix) => prefixes.map((prefix) => ({ prefix, suffix })));
  for (const { prefix, suffix } of ends) {
    effort.left -= text.length;
    if (effort.left <= 0) return undefined;
    const body = text[0] === start ? text : [start, ...prefix, ...text];
    if (fails(compiled, { body, suffix }, { upTo, from })) return { parts: withBefore(parts, prefix), suffix };
  }
  return undefined;
}

function withBefore([first, ...others]: Attack["parts"], prefix: readonly number[]): Attack["parts"] {
  return first ? [{ ...first, before: [...prefix, ...first.before] }, ...others] : [];
}

/** Each word, and the way to it from the one before. */
function partsAlong(compiled: Compiled, chain: readonly Crossing[], effort: Effort): Attack["parts"] | undefined {
  const parts: { before: readonly number[]; pump: readonly number[] }[] = [];
  let at = 0;
  for (const { from, to, word } of chain) {
    const way = at === from ? [] : wordBetween(compiled, [at], { isGoal: ([state]) => state === from }, effort);
    if (!way) return undefined;
    parts.push({ before: way, pump: word });
    at = to;
  }
  return parts;
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
  { body, suffix }: { readonly body: readonly number[]; readonly suffix: readonly number[] },
  { upTo, from }: { readonly upTo: number; readonly from: number },
): boolean {
  if (matchesNothing) return false;
  let states: ReadonlySet<number> = new Set();
  for (const [index, kind] of [...body, ...suffix, end].entries()) {
    const isStart = index >= from && index < body.length;
    const open = [...(isStart ? [0] : []), ...states].flatMap((state) => edges[state] ?? []);
    const next = open.filter(({ to, kinds }) => to !== 0 && kinds.includes(kind) && (alternativeOf[to] ?? 0) <= upTo);
    states = new Set(next.map(({ to }) => to));
    for (const state of states) if (accepting.has(state)) return false;
  }
  return true;
}
