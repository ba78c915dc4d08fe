import { type Alternative, type PatternPart, partsOf } from "../analysis/regex/pattern-parts.ts";

/** How many characters a pattern looks at. */
export interface Reach {
  /** The longest match. */
  readonly longest: number;
  /** What is looked at before or behind a match, and one character more. */
  readonly around: number;
  /** Whether a part may repeat without end; then a match may be longer than `longest`. */
  readonly isEndless: boolean;
}

/** What is read at first of a part that may repeat without end; the search looks further where a match needs it. */
const firstOfEndless = 200;

/** A reference to a group is taken to be no longer. */
const longestReference = 64;

/** How far a pattern reaches, by its bounds. */
export function reachOf(pattern: RegExp): Reach {
  const alternatives = partsOf(pattern.source) ?? [];
  return { longest: longestOf(alternatives), around: 1 + aroundOf(alternatives), isEndless: hasEndless(alternatives) };
}

function hasEndless(alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ parts }) =>
    parts.some(({ max, alternatives: inner }) => max === Number.POSITIVE_INFINITY || hasEndless(inner)),
  );
}

function longestOf(alternatives: readonly Alternative[]): number {
  const sumOf = (parts: readonly PatternPart[]) => parts.reduce((sum, part) => sum + lengthOf(part), 0);
  return Math.max(0, ...alternatives.map(({ parts }) => sumOf(parts)));
}

function lengthOf({ kind, min, max, alternatives }: PatternPart): number {
  const times = max === Number.POSITIVE_INFINITY ? Math.max(min, firstOfEndless) : max;
  if (kind === "character") return times;
  if (kind === "group") return times * longestOf(alternatives);
  return kind === "back-reference" ? times * longestReference : 0;
}

function aroundOf(alternatives: readonly Alternative[]): number {
  const parts = alternatives.flatMap((each) => each.parts);
  const lengths = parts.map(({ kind, alternatives: inner }) => {
    return kind === "look-around" ? longestOf(inner) + aroundOf(inner) : aroundOf(inner);
  });
  return Math.max(0, ...lengths);
}
