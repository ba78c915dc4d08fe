import { type Alternative, type PatternPart, partsOf } from "./pattern-parts.ts";

/** Repetitions of a group from here on count as without an end: 2 to this power ways are too many. */
const many = 20;

/** What the shape of a regular expression says about the time that it may take, without following its ways. */
export interface PatternShape {
  /** Whether the time surely grows with the length of the text only: most patterns, which no one has to look at further. */
  readonly isLinear: boolean;
  /** Whether it may double with each character: a repeated group that can match in several ways. */
  readonly mayExplode: boolean;
  /** An upper bound of the degree of the polynomial where it does not explode. */
  readonly degree: number;
}

/** Reads the shape; what it cannot read may be anything. */
export function shapeOf(source: string, flags: string): PatternShape {
  const alternatives = partsOf(source, flags);
  if (!alternatives) return { isLinear: false, mayExplode: true, degree: Number.POSITIVE_INFINITY };
  const isAnchoring = !flags.includes("m");
  const parts = alternatives.flatMap((each) => each.parts);
  return {
    isLinear: alternatives.every((each) => isLinear(each, isAnchoring)),
    mayExplode: parts.some(explodes),
    degree: Math.max(...alternatives.map((each) => loopsIn(each.parts) + (isAnchoring && isAnchored(each) ? 0 : 1))),
  };
}

/** Whether matching can start only where the text does. */
function isAnchored({ parts: [first] }: Alternative): boolean {
  if (first?.kind === "group" && first.min > 0) return first.alternatives.every(isAnchored);
  return first?.kind === "start";
}

/**
 * Without a loop each start takes bounded time. One loop over characters is fine where there is one start, and where nothing
 * comes after it that may fail.
 */
function isLinear(alternative: Alternative, isAnchoring: boolean): boolean {
  const loops = loopsIn(alternative.parts);
  if (loops === 0) return true;
  if (loops > 1 || alternative.parts.some(hidesLoop)) return false;
  return (isAnchoring && isAnchored(alternative)) || endsWithLoop(alternative.parts);
}

function loopsIn(parts: readonly PatternPart[]): number {
  return parts.reduce(
    (sum, part) => sum + (isLoop(part) || part.kind === "back-reference" ? 1 : 0) + loopsInside(part),
    0,
  );
}

function loopsInside(part: PatternPart): number {
  const inside = Math.max(0, ...part.alternatives.map((each) => loopsIn(each.parts)));
  // What is in a group that repeats counts each time.
  return inside === 0 ? 0 : inside * Math.max(1, Math.min(part.max, many));
}

function isLoop({ kind, max, alternatives }: PatternPart): boolean {
  if (max === Number.POSITIVE_INFINITY) return true;
  return max >= many && kind === "group" && alternatives.length > 0;
}

/** A loop of a group, in look-around, or over what a group has matched: not one that is read off the shape. */
function hidesLoop(part: PatternPart): boolean {
  if (isLoop(part) && part.kind !== "character") return true;
  if (part.kind === "look-around") return part.alternatives.some((each) => loopsIn(each.parts) > 0);
  return part.alternatives.some((each) => each.parts.some(hidesLoop));
}

function endsWithLoop(parts: readonly PatternPart[]): boolean {
  const last = parts.at(-1);
  if (!last || loopsIn(parts.slice(0, -1)) > 0) return false;
  if (isLoop(last)) return true;
  return (
    last.kind === "group" && last.alternatives.every((each) => loopsIn(each.parts) === 0 || endsWithLoop(each.parts))
  );
}

/** A repeated group in which there is a choice. */
function explodes(part: PatternPart): boolean {
  if (isLoop(part) && part.kind !== "character" && hasChoice(part)) return true;
  return part.alternatives.some((each) => each.parts.some(explodes));
}

function hasChoice({ alternatives }: PatternPart): boolean {
  return (
    alternatives.length > 1 ||
    alternatives.some(({ parts }) => parts.some((part) => part.min !== part.max || hasChoice(part)))
  );
}
