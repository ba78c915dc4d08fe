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

/**
 * The most characters from the beginning of a match to the end of the keyword that stands in each; `undefined` where the
 * pattern does not write it out.
 */
export function keywordReachOf(pattern: RegExp, keyword: string): number | undefined {
  return keywordEnd(partsOf(pattern.source) ?? [], keyword);
}

function keywordEnd(alternatives: readonly Alternative[], keyword: string): number | undefined {
  const ends = alternatives.map(({ parts }) => keywordEndIn(parts, keyword));
  const known = ends.filter((end) => end !== undefined);
  return known.length < ends.length || known.length === 0 ? undefined : Math.max(...known);
}

function keywordEndIn(parts: readonly PatternPart[], keyword: string): number | undefined {
  let offset = 0;
  let run = "";
  for (const part of parts) {
    const isOnce = part.min === 1 && part.max === 1;
    const inner = isOnce && part.kind === "group" ? keywordEnd(part.alternatives, keyword) : undefined;
    if (inner !== undefined) return offset + inner;
    offset += lengthOf(part);
    if (part.kind === "look-around" || part.kind === "boundary") continue;
    run = isOnce && isLiteral(part) ? run + part.text.slice(-1).toLowerCase() : "";
    if (run.endsWith(keyword)) return offset;
  }
  return undefined;
}

/** One character that stands for itself. */
function isLiteral({ kind, text }: PatternPart): boolean {
  return kind === "character" && /^(?:[^.\\[]|\\[^\w])$/.test(text);
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
