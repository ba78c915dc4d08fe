import { type Crossing, findCrossings, findDoublings } from "./ambiguity.ts";
import { type Attack, attackWith } from "./attack.ts";
import type { AttackText } from "./attack-text.ts";
import { automatonOf } from "./automaton.ts";
import { type Compiled, compile } from "./compiled.ts";
import { type Loops, loopsOf } from "./loops.ts";
import { shapeOf } from "./pattern-shape.ts";
import type { Effort } from "./search-words.ts";

/** How the time that a match takes grows with the length of the text, and a text that shows it. */
export interface Slowness {
  /** `Infinity` where it doubles with each repetition. */
  readonly degree: number;
  readonly attack: AttackText;
  /** How many characters are repeated: one, where any long run of it will do. */
  readonly period: number;
}

/** Steps of the search in one pattern at most. Counted, not timed: the answer is the same on each machine. */
const mostSteps = 150_000;

/** So many texts are tried out for one pattern. */
const mostChains = 40;

/** The answer, and whether the search ended before all ways were tried. */
interface Search {
  readonly slowness?: Slowness | undefined;
  readonly isCutShort: boolean;
}

const known = new Map<string, Search>();
const mostKnown = 20_000;

/**
 * How slow a regular expression can be; `undefined` where its time grows with the length of the text only. `isRepeated` says
 * that a text is looked through to its end, match after match.
 */
export function slownessOf(source: string, flags: string, isRepeated: boolean): Slowness | undefined {
  return searchOnce(source, flags, isRepeated).slowness;
}

/** Whether {@link slownessOf} found nothing within its budget, though there may be something. */
export function isUndecided(source: string, flags: string, isRepeated: boolean): boolean {
  const { slowness, isCutShort } = searchOnce(source, flags, isRepeated);
  return isCutShort && !slowness;
}

function searchOnce(source: string, flags: string, isRepeated: boolean): Search {
  const key = `${isRepeated ? "all" : "first"} ${flags} ${source}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size > mostKnown) known.clear();
  const found = shapeOf(source, flags).isLinear ? { isCutShort: false } : search(source, flags, isRepeated);
  known.set(key, found);
  return found;
}

function search(source: string, flags: string, isRepeated: boolean): Search {
  const automaton = automatonOf(source, flags);
  const compiled = automaton && compile(automaton, flags.includes("y"));
  if (!compiled) return { isCutShort: true };
  const effort = { left: mostSteps };
  const slowness = searchIn(compiled, isRepeated, effort);
  return { slowness, isCutShort: effort.left <= 0 };
}

function searchIn(compiled: Compiled, isRepeated: boolean, effort: Effort): Slowness | undefined {
  const loops = loopsOf(compiled);
  const found = (degree: number, attack: Attack): Slowness => ({
    degree,
    attack: readable(compiled, attack),
    period: periodOf(attack),
  });
  for (const { at, word } of findDoublings(compiled, loops, effort)) {
    const attack = attackWith(compiled, [{ from: at, to: at, word }], isRepeated, effort);
    if (attack) return found(Number.POSITIVE_INFINITY, attack);
  }
  for (const chain of chainsOf(findCrossings(compiled, loops, effort), loops)) {
    const attack = attackWith(compiled, chain, isRepeated, effort);
    if (attack) return found(chain.length + 1, attack);
  }
  return undefined;
}

/** The longest chains of crossings first, one for each crossing that ends it, and each crossing alone. */
function chainsOf(crossings: readonly Crossing[], loops: Loops): readonly (readonly Crossing[])[] {
  const longest = new Map<Crossing, readonly Crossing[]>();
  const chainTo = (last: Crossing): readonly Crossing[] => {
    const done = longest.get(last);
    if (done) return done;
    longest.set(last, [last]);
    const before = crossings
      .filter((each) => each !== last && loops.leadsTo(each.to, last.from))
      .map(chainTo)
      .toSorted((a, b) => b.length - a.length);
    const chain = [...(before[0] ?? []), last];
    longest.set(last, chain);
    return chain;
  };
  // Of chains of one length, the one whose text is the simplest.
  const period = (chain: readonly Crossing[]) => Math.max(...chain.map(({ word }) => word.length));
  const chains = crossings.map(chainTo).toSorted((a, b) => b.length - a.length || period(a) - period(b));
  return [...chains, ...crossings.map((each) => [each])].slice(0, mostChains);
}

function periodOf({ parts }: Attack): number {
  return Math.max(...parts.map(({ pump }) => pump.length));
}

function readable({ characters }: Compiled, { parts, suffix }: Attack): AttackText {
  const textOf = (kinds: readonly number[]) => kinds.map((kind) => characters[kind] ?? "").join("");
  return {
    parts: parts.map(({ before, pump }) => ({ before: textOf(before), pump: textOf(pump) })),
    suffix: textOf(suffix),
  };
}
