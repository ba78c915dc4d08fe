import type { Automaton } from "./automaton.ts";
import { afterText, beforeText, type CharacterSet, intersection } from "./character-set.ts";

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
const mostKinds = 400;

/** Numbers the kinds of characters, and lets a match start anywhere: state 0 reads whatever stands before it. */
export function compile(automaton: Automaton): Compiled | undefined {
  const sets = [...automaton.edges.flat().map(({ set }) => set), ...usual];
  const bounds = new Set(sets.flatMap((set) => set.flatMap(([from, to]) => [from, to + 1])));
  for (const [edge] of [beforeText, afterText]) bounds.add(edge?.[0] ?? 0);
  const sorted = [0, ...bounds].toSorted((a, b) => a - b);
  const outside = beforeText[0]?.[0] ?? 0;
  const ranges = sorted.flatMap((from, index): [number, number][] => {
    const next = sorted[index + 1] ?? outside;
    return from < outside && next > from ? [[from, next - 1]] : [];
  });
  const kindOf = new Map<string, (readonly [number, number])[]>();
  for (const [from, to] of ranges) {
    const signature = sets.map((set) => (set.some(([a, b]) => a <= from && from <= b) ? 1 : 0)).join("");
    kindOf.set(signature, [...(kindOf.get(signature) ?? []), [from, to]]);
  }
  const readable = [...kindOf.values()].toSorted((a, b) => rank(a) - rank(b));
  const kinds: readonly CharacterSet[] = [beforeText, afterText, ...readable];
  if (kinds.length > mostKinds) return undefined;
  const compiled = automaton.edges.map((edges) =>
    edges.map(({ to, set }) => ({ to, kinds: kinds.flatMap((kind, index) => (overlaps(kind, set) ? [index] : [])) })),
  );
  const texts = kinds.slice(2).map((_, index) => index + 2);
  compiled[0] = [{ to: 0, kinds: texts }, ...(compiled[0] ?? [])];
  return { ...automaton, edges: compiled, characters: kinds.map(representative) };
}

/** Letters, digits and line breaks are told apart, so that an example is readable. */
const usual: readonly CharacterSet[] = [[[97, 122]], [[33, 126]], [[10, 10]]];

function overlaps(kind: CharacterSet, set: CharacterSet): boolean {
  return intersection(kind, set).length > 0;
}

const preferred = [..."a0 !-x,.:/<\"'#A_"].map((character) => character.codePointAt(0) ?? 0);

/** Which of the preferred characters the kind has. */
function rank(kind: CharacterSet): number {
  const index = preferred.findIndex((each) => kind.some(([from, to]) => from <= each && each <= to));
  return index === -1 ? preferred.length : index;
}

function representative(kind: CharacterSet): string {
  const code = preferred[rank(kind)] ?? kind[0]?.[0] ?? 0;
  return code > 0x10ffff ? "" : String.fromCodePoint(code);
}
