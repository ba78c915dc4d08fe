/** One part of a pattern, with how often it may repeat. */
export interface PatternPart {
  readonly kind: "start" | "end" | "character" | "group" | "look-around" | "back-reference" | "boundary";
  /** As it is written: a character, a class, an escape; of a group, how it opens. */
  readonly text: string;
  readonly min: number;
  /** `Infinity` for `*`, `+` and `{2,}`. */
  readonly max: number;
  /** Whether it takes as little as it can first: `*?`. */
  readonly isLazy: boolean;
  /** Of a group: its alternatives. */
  readonly alternatives: readonly Alternative[];
}

/** One of the texts between the bars of a pattern. */
export interface Alternative {
  readonly source: string;
  readonly parts: readonly PatternPart[];
}

/** Groups in groups that are read; deeper ones are no pattern that a person wrote. */
const deepest = 100;

/** The alternatives of a regular expression that JavaScript takes; `undefined` where it is nested too deep to be read. */
export function partsOf(source: string, flags = ""): readonly Alternative[] | undefined {
  const reader = { source, hasSets: flags.includes("v"), at: 0, depth: 0, isTooDeep: false };
  const alternatives = readAlternatives(reader);
  return reader.isTooDeep ? undefined : alternatives;
}

interface Reader {
  readonly source: string;
  /** Whether classes may stand in classes: the flag `v`. */
  readonly hasSets: boolean;
  at: number;
  depth: number;
  isTooDeep: boolean;
}

function readAlternatives(reader: Reader): readonly Alternative[] {
  const { source } = reader;
  const alternatives: Alternative[] = [];
  let parts: PatternPart[] = [];
  let start = reader.at;
  while (reader.at < source.length && source[reader.at] !== ")") {
    if (source[reader.at] === "|") {
      alternatives.push({ source: source.slice(start, reader.at), parts });
      [parts, start] = [[], ++reader.at];
    } else {
      const part = readPart(reader);
      parts.push({ ...part, ...readRepetition(reader) });
    }
  }
  alternatives.push({ source: source.slice(start, reader.at), parts });
  return alternatives;
}

type Bare = Pick<PatternPart, "kind" | "text" | "alternatives">;

function readPart(reader: Reader): Bare {
  const { source, at } = reader;
  const character = source[at];
  if (character === "(") return readGroup(reader);
  reader.at += character === "[" ? lengthOfClass(reader) : character === "\\" ? lengthOfEscape(source, at) : 1;
  const text = source.slice(at, reader.at);
  return { kind: kindOf(text), text, alternatives: [] };
}

function kindOf(text: string): PatternPart["kind"] {
  if (text === "^") return "start";
  if (text === "$") return "end";
  if (/^\\b$/i.test(text)) return "boundary";
  return /^\\(?:[1-9]|k<)/.test(text) ? "back-reference" : "character";
}

function readGroup(reader: Reader): Bare {
  const { source, at } = reader;
  const opening = /^\((?:\?(?:<[^=!>][^>]*>|<?[=!]|[a-z-]*:))?/.exec(source.slice(at, at + 80))?.[0] ?? "(";
  reader.at += opening.length;
  if (++reader.depth > deepest) reader.isTooDeep = true;
  const alternatives = reader.isTooDeep ? [] : readAlternatives(reader);
  reader.depth--;
  if (reader.isTooDeep) reader.at = source.length;
  else reader.at++;
  return { kind: /[=!]$/.test(opening) ? "look-around" : "group", text: opening, alternatives };
}

function lengthOfClass({ source, hasSets, at: start }: Reader): number {
  let at = start + 1;
  let open = 1;
  while (at < source.length) {
    if (source[at] === "]" && --open === 0) break;
    if (source[at] === "[" && hasSets) open++;
    at += source[at] === "\\" ? 2 : 1;
  }
  return at + 1 - start;
}

function lengthOfEscape(source: string, start: number): number {
  const long = /^\\(?:u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|p\{[^}]*\}|0[0-7]{1,2}|[1-9]\d*)/i;
  return long.exec(source.slice(start, start + 60))?.[0].length ?? 2;
}

function readRepetition(reader: Reader): Pick<PatternPart, "min" | "max" | "isLazy"> {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})(\??)/.exec(reader.source.slice(reader.at, reader.at + 40));
  if (!found) return { min: 1, max: 1, isLazy: false };
  reader.at += found[0].length;
  const [, sign, from = "0", comma, to, lazy] = found;
  const isLazy = lazy === "?";
  if (sign !== undefined) {
    return { min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Number.POSITIVE_INFINITY, isLazy };
  }
  const min = Number(from);
  return { min, max: comma === "" ? min : to === "" ? Number.POSITIVE_INFINITY : Number(to), isLazy };
}

/** The groups that can be referred to, in the order of their numbers. */
export function capturesIn(alternatives: readonly Alternative[]): readonly PatternPart[] {
  return alternatives.flatMap(({ parts }) =>
    parts.flatMap((part) => [
      ...(part.text === "(" || part.text.startsWith("(?<") ? [part] : []),
      ...capturesIn(part.alternatives),
    ]),
  );
}
