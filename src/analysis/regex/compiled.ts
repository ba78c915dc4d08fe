import type { Automaton } from "./automaton.ts";
import { afterText, beforeText, type CharacterSet } from "./character-set.ts";

/** An automaton whose characters are numbered kinds: two characters of one kind are in the same sets. */
export interface Compiled extends Omit<Automaton, "edges"> {
  readonly edges: readonly (readonly CompiledEdge[])[];
  /** A character of each kind; the first two kinds are before and after the text. */
  readonly characters: readonly string[];
}

export interface CompiledEdge {
  readonly to: number;
  readonly kinds: readonly number[];
}

export const start = 0;
export const end = 1;

/** More kinds than this make the search too long. */
const mostKinds = 200;

/**
 * Numbers the kinds of characters, and lets a match start anywhere: state 0 reads whatever stands before it. Not where the flag `y`
 * is set: there it starts where the text does.
 */
export function compile(automaton: Automaton, isSticky = false): Compiled | undefined {
  const sets = distinct([beforeText, afterText, ...automaton.edges.flat().map(({ set }) => set), ...usual]);
  const kinds = kindsIn([...sets.values()]);
  if (kinds.length > mostKinds) return undefined;
  const indexOf = new Map([...sets.keys()].map((key, index) => [key, index]));
  const kindsOf = [...sets.keys()].map((_, set) =>
    kinds.flatMap(({ signature }, kind) => (signature[set] === "1" ? [kind] : [])),
  );
  const edges = automaton.edges.map((each) =>
    each.map(({ to, set }) => ({ to, kinds: kindsOf[indexOf.get(set.join()) ?? -1] ?? [] })),
  );
  const texts = kinds.flatMap((_, kind) => (kind === start || kind === end ? [] : [kind]));
  edges[0] = [{ to: 0, kinds: isSticky ? [start] : texts }, ...(edges[0] ?? [])];
  return { ...automaton, edges, characters: kinds.map(({ character }) => character) };
}

/** Letters, digits and line breaks are told apart, so that an example is readable. */
const usual: readonly CharacterSet[] = [[[97, 122]], [[33, 126]], [[10, 10]], [[0, 0x10ffff]]];

function distinct(sets: readonly CharacterSet[]): ReadonlyMap<string, CharacterSet> {
  return new Map(sets.map((set) => [set.join(), set]));
}

interface Kind {
  /** For each set whether the kind is in it. */
  readonly signature: string;
  readonly character: string;
  readonly rank: number;
}

/** Sweeps over all characters: between two bounds of sets they are of one kind. */
function kindsIn(sets: readonly CharacterSet[]): readonly Kind[] {
  const bounds = [...new Set(sets.flat().flatMap(([from, to]) => [from, to + 1]))].toSorted((a, b) => a - b);
  const at = sets.map(() => 0);
  const kinds = new Map<string, Kind>();
  for (const [index, from] of bounds.entries()) {
    const to = (bounds[index + 1] ?? from + 1) - 1;
    const bits = sets.map((set, each) => {
      while ((set[at[each] ?? 0]?.[1] ?? Number.POSITIVE_INFINITY) < from) at[each] = (at[each] ?? 0) + 1;
      return (set[at[each] ?? 0]?.[0] ?? Number.POSITIVE_INFINITY) <= from ? "1" : "0";
    });
    const signature = bits.join("");
    const kind = { signature, ...representative(from, to) };
    if (signature.includes("1") && kind.rank < (kinds.get(signature)?.rank ?? Number.POSITIVE_INFINITY)) {
      kinds.set(signature, kind);
    }
  }
  return [...kinds.values()].toSorted((a, b) => a.rank - b.rank);
}

const preferred = [..."a0 !-x,.:/<\"'#A_"].map((character) => character.codePointAt(0) ?? 0);

/** The most readable character of a range; what is outside of texts comes first. */
function representative(from: number, to: number): Pick<Kind, "character" | "rank"> {
  if (from > 0x10ffff) return { character: "", rank: from - 0x200000 };
  const found = preferred.findIndex((each) => from <= each && each <= to);
  const code = preferred[found] ?? from;
  return { character: String.fromCodePoint(code), rank: found === -1 ? preferred.length : found };
}
