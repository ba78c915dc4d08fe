import {
  afterText,
  beforeText,
  type CharacterSet,
  complement,
  intersection,
  isSubset,
  lineFeed,
  union,
  wordCharacters,
} from "./character-set.ts";
import { capturesIn, type PatternPart, partsOf } from "./pattern-parts.ts";
import { charactersIn } from "./set-notation.ts";

/** A way on: to a position in the pattern, with one of these characters. */
interface Edge {
  readonly to: number;
  readonly set: CharacterSet;
  /** Where `\b` stands before the position. */
  readonly isBoundary?: boolean;
}

/**
 * What a pattern can match, as positions of its characters. State 0 is before the match; from there each other state is
 * reached by reading a character of that position. Two edges between the same states are two ways to match one text.
 */
export interface Automaton {
  readonly edges: readonly (readonly Edge[])[];
  /** States after which the pattern has matched. */
  readonly accepting: ReadonlySet<number>;
  /** Which of the pattern's alternatives the state belongs to. */
  readonly alternativeOf: readonly number[];
  readonly matchesNothing: boolean;
}

/** More positions than this are not looked at. */
const mostPositions = 400;

/** A bounded repetition is written out as often as this. */
const mostCopies = 40;

/** Builds the automaton; `undefined` where the pattern is too large. Look-behind is taken as always true. */
export function automatonOf(source: string, flags: string): Automaton | undefined {
  const alternatives = partsOf(source, flags);
  if (!alternatives) return undefined;
  const building: Building = {
    flags,
    edges: [[]],
    sets: [[]],
    alternativeOf: [-1],
    captures: capturesIn(alternatives),
    alternative: 0,
  };
  const whole = alternatives.map((each, index) => {
    building.alternative = index;
    return sequence(building, each.parts);
  });
  if (building.edges.length > mostPositions) return undefined;
  building.edges[0] = whole.flatMap(({ first }) => first.map((edge) => atStart(building, edge)));
  return {
    edges: building.edges,
    accepting: new Set(whole.flatMap((each) => each.last)),
    alternativeOf: building.alternativeOf,
    matchesNothing: whole.some((each) => each.isNullable),
  };
}

interface Building {
  readonly flags: string;
  readonly edges: Edge[][];
  readonly sets: CharacterSet[];
  readonly alternativeOf: number[];
  readonly captures: readonly PatternPart[];
  alternative: number;
}

interface Fragment {
  readonly first: readonly Edge[];
  readonly last: readonly number[];
  readonly isNullable: boolean;
  /** What it demands of the next character, where it matches no character itself. */
  readonly next?: CharacterSet | "boundary";
}

const nothing: Fragment = { first: [], last: [], isNullable: true };

function sequence(building: Building, parts: readonly PatternPart[]): Fragment {
  let rest = nothing;
  for (const [index, part] of [...parts.entries()].toReversed()) {
    rest = concatenate(building, repeated(building, part, index === parts.length - 1), rest);
  }
  return rest;
}

function concatenate(building: Building, before: Fragment, after: Fragment): Fragment {
  const { next } = before;
  if (next === "boundary") return { ...after, first: after.first.map((edge) => ({ ...edge, isBoundary: true })) };
  if (next) {
    const first = after.first.map((edge) => ({ ...edge, set: intersection(edge.set, next) }));
    return { ...after, first: first.filter(({ set }) => set.length > 0) };
  }
  link(building, before.last, after.first);
  return {
    first: before.isNullable ? [...before.first, ...after.first] : before.first,
    last: after.isNullable ? [...before.last, ...after.last] : after.last,
    isNullable: before.isNullable && after.isNullable,
  };
}

const nonWord = complement(wordCharacters);

function link({ edges, sets }: Building, from: readonly number[], first: readonly Edge[]): void {
  for (const state of from) {
    for (const edge of first) {
      const set = edge.isBoundary ? atBoundary(sets[state] ?? [], edge.set) : edge.set;
      if (set.length > 0) edges[state]?.push({ to: edge.to, set });
    }
  }
}

/** What of the set may follow these characters where `\b` stands between. */
function atBoundary(before: CharacterSet, set: CharacterSet): CharacterSet {
  if (isSubset(before, wordCharacters)) return intersection(set, union(nonWord, afterText));
  return isSubset(before, nonWord) ? intersection(set, wordCharacters) : set;
}

/** A pattern that starts with `\b` reads the character before its match, too. */
function atStart(building: Building, edge: Edge): Edge {
  const { to, set, isBoundary } = edge;
  const isWord = isSubset(set, wordCharacters);
  if (!isBoundary || !(isWord || isSubset(set, nonWord))) return edge;
  const before = isWord ? union(nonWord, beforeText) : wordCharacters;
  building.alternative = building.alternativeOf[to] ?? 0;
  const { first, last } = position(building, before);
  for (const state of last) building.edges[state]?.push({ to, set });
  return first[0] ?? edge;
}

function repeated(building: Building, part: PatternPart, isLast: boolean): Fragment {
  if (building.edges.length > mostPositions) return nothing;
  const { min, max } = part;
  const copies = Math.min(min, mostCopies);
  const once = () => single(building, part, isLast);
  if (max === Number.POSITIVE_INFINITY) {
    const loop = once();
    if (loop.next) return nothing;
    link(building, loop.last, loop.first);
    let whole: Fragment = { ...loop, isNullable: copies === 0 || loop.isNullable };
    for (let count = 1; count < copies; count++) whole = concatenate(building, once(), whole);
    return whole;
  }
  let whole: Fragment = nothing;
  for (let count = Math.min(max, mostCopies); count > 0; count--) {
    const one = once();
    if (one.next) return min > 0 ? one : nothing;
    whole = concatenate(building, one, whole);
    if (count > copies) whole = { ...whole, isNullable: true };
  }
  return whole;
}

function single(building: Building, part: PatternPart, isLast: boolean): Fragment {
  const { flags } = building;
  const isMultiline = flags.includes("m");
  switch (part.kind) {
    case "character":
      return position(building, charactersIn(part.text, flags));
    case "start":
      return position(building, isMultiline ? union(beforeText, lineFeed) : beforeText);
    case "end":
      return position(building, isMultiline ? union(afterText, lineFeed) : afterText);
    case "boundary":
      if (part.text !== "\\b") return nothing;
      return isLast ? boundaryAtEnd(building) : { ...nothing, next: "boundary" };
    case "group":
      return eitherOf(part.alternatives.map((each) => sequence(building, each.parts)));
    case "look-around":
      return lookAround(building, part, isLast);
    case "back-reference":
      return backReference(building, part);
  }
}

function position({ edges, sets, alternativeOf, alternative }: Building, set: CharacterSet): Fragment {
  const state = edges.length;
  edges.push([]);
  sets.push(set);
  alternativeOf.push(alternative);
  return { first: [{ to: state, set }], last: [state], isNullable: false };
}

/** Reads the character after the match. */
function boundaryAtEnd(building: Building): Fragment {
  const any = position(building, union(complement([]), afterText));
  return { ...any, first: any.first.map((edge) => ({ ...edge, isBoundary: true })) };
}

function eitherOf(fragments: readonly Fragment[]): Fragment {
  return {
    first: fragments.flatMap((each) => each.first),
    last: fragments.flatMap((each) => each.last),
    isNullable: fragments.some((each) => each.isNullable || each.next !== undefined),
  };
}

/** Look-ahead at the end is as good as matching; one that forbids single characters narrows what comes next. */
function lookAround(building: Building, { text, alternatives }: PatternPart, isLast: boolean): Fragment {
  if (text === "(?=" && isLast) return eitherOf(alternatives.map((each) => sequence(building, each.parts)));
  const sets = alternatives.map(({ parts: [only, ...more] }) =>
    only?.kind === "character" && only.min === 1 && only.max === 1 && more.length === 0
      ? charactersIn(only.text, building.flags)
      : undefined,
  );
  const known = sets.filter((set) => set !== undefined);
  if (text === "(?!" && known.length > 0) return { ...nothing, next: union(complement(union(...known)), afterText) };
  if (text === "(?=" && known.length === sets.length) return { ...nothing, next: union(...known) };
  return nothing;
}

/** What a group without a loop matched, matches again; else a character that an attacker leaves out. */
function backReference(building: Building, { text }: PatternPart): Fragment {
  const [, number, name] = /^\\(?:(\d+)|k<([^>]*)>)/.exec(text) ?? [];
  const { captures } = building;
  const group =
    name === undefined ? captures[Number(number) - 1] : captures.find((each) => each.text === `(?<${name}>`);
  const isSimple = group?.alternatives.every(({ parts }) =>
    parts.every((part) => part.kind === "character" && part.max <= 1),
  );
  if (!group || !isSimple) return position(building, [[0xe000, 0xe000]]);
  return eitherOf(group.alternatives.map((each) => sequence(building, each.parts)));
}
