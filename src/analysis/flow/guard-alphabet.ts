/**
 * Which characters a regular expression lets through, as a set of bits: one for each ASCII character, and one for all others.
 * What a text consists of is what makes it harmful, so this is all that is asked of a pattern.
 */
export type Alphabet = bigint;

const others = 128;
export const everything: Alphabet = (1n << 129n) - 1n;
const nothing: Alphabet = 0n;

/** The alphabet of these characters. */
export function lettersOf(text: string): Alphabet {
  let letters = nothing;
  for (const character of text) letters |= bit(character.codePointAt(0) ?? 0);
  return letters;
}

function bit(code: number): Alphabet {
  return 1n << BigInt(Math.min(code, others));
}

function span(from: number, to: number): Alphabet {
  let letters = nothing;
  for (let code = Math.min(from, others); code <= Math.min(to, others); code++) letters |= bit(code);
  return letters;
}

function not(letters: Alphabet): Alphabet {
  // Of the characters beyond ASCII some may be in the set and others not.
  return (everything & ~letters) | bit(others);
}

const digits = span(48, 57);
const lower = span(97, 122);
const upper = span(65, 90);
const word = digits | lower | upper | bit(95);
const spaces = lettersOf("\t\n\v\f\r \u00a0");

/** One way to match: whether it is tied to the text's start and end, and what it may consist of. */
export interface Way {
  readonly start: boolean;
  readonly end: boolean;
  readonly letters: Alphabet;
}

const longest = 1_000;
const deepest = 20;

/** A group of a pattern, and what it may consist of. */
interface Group {
  readonly name: string | undefined;
  readonly letters: Alphabet;
}

/** The ways in which a pattern matches, and its groups. */
export interface Pattern {
  readonly ways: readonly Way[];
  readonly groups: readonly Group[];
}

/** Reads a pattern; `undefined` where it is too long, or written in a manner that this does not read. */
export function readPattern({ source, flags }: RegExp): Pattern | undefined {
  if (source.length > longest || flags.includes("v")) return undefined;
  const reader: Reader = {
    ...{ source, at: 0, depth: 0, groups: [] },
    ...{ ignoresCase: flags.includes("i"), dotAll: flags.includes("s") },
  };
  const ways = readWays(reader);
  if (reader.at < source.length) return undefined;
  // With `m`, a line that fits is enough.
  const tied = flags.includes("m") ? ways.map((way) => ({ ...way, start: false, end: false })) : ways;
  return { ways: tied, groups: reader.groups };
}

/** The ways in which a pattern matches. */
export function waysOf(pattern: RegExp): readonly Way[] | undefined {
  return readPattern(pattern)?.ways;
}

interface Reader {
  readonly source: string;
  at: number;
  depth: number;
  readonly groups: Group[];
  readonly ignoresCase: boolean;
  readonly dotAll: boolean;
}

function readWays(reader: Reader): readonly Way[] {
  const ways = [readWay(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at++;
    ways.push(readWay(reader));
  }
  return ways;
}

function readWay(reader: Reader): Way {
  let [start, end, letters, isFirst] = [false, false, nothing, true];
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    const part = readPart(reader);
    start ||= isFirst && part.start;
    end = part.end || (end && part.letters === nothing);
    letters |= part.letters;
    isFirst = false;
  }
  return { start, end, letters };
}

const loose = { start: false, end: false };

function readPart(reader: Reader): Way {
  const character = reader.source[reader.at++] ?? "";
  if (character === "^") return { start: true, end: false, letters: nothing };
  if (character === "$") return { start: false, end: true, letters: nothing };
  if (character === "(") return readGroup(reader);
  const letters = withCase(reader, readLetters(reader, character));
  readQuantifier(reader);
  return { ...loose, letters };
}

function readLetters(reader: Reader, character: string): Alphabet {
  if (character === "[") return readClass(reader);
  if (character === ".") return reader.dotAll ? everything : not(lettersOf("\n\r"));
  return character === "\\" ? readEscape(reader) : lettersOf(character);
}

/** `(…)`, `(?:…)`, `(?<name>…)`; what look-around sees is no part of the match. */
function readGroup(reader: Reader): Way {
  const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(reader.source.slice(reader.at, reader.at + 60))?.[0] ?? "";
  reader.at += opening.length;
  if (++reader.depth > deepest) reader.at = reader.source.length + 1;
  const isCaptured = opening === "" || /^\?<\w/.test(opening);
  const number = reader.groups.length;
  const group = { name: /^\?<(\w+)>/.exec(opening)?.[1], letters: nothing };
  if (isCaptured) reader.groups.push(group);
  const ways = readWays(reader);
  reader.depth--;
  reader.at++;
  const isRepeated = readQuantifier(reader);
  if (/[=!]/.test(opening)) return { ...loose, letters: nothing };
  const letters = ways.reduce((all, way) => all | way.letters, nothing);
  if (isCaptured) reader.groups[number] = { ...group, letters };
  const isTied = !isRepeated;
  return {
    start: isTied && ways.every((way) => way.start),
    end: isTied && ways.every((way) => way.end),
    letters,
  };
}

function readQuantifier(reader: Reader): boolean {
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 30))?.[0] ?? "";
  reader.at += quantifier.length;
  return quantifier !== "";
}

function readClass(reader: Reader): Alphabet {
  const isNegated = reader.source[reader.at] === "^";
  if (isNegated) reader.at++;
  let letters = nothing;
  while (reader.at < reader.source.length && reader.source[reader.at] !== "]") {
    const [first, from] = readMember(reader);
    const isRange = reader.source[reader.at] === "-" && reader.source[reader.at + 1] !== "]";
    if (!isRange || from === undefined) {
      letters |= first;
      continue;
    }
    reader.at++;
    const [last, to] = readMember(reader);
    letters |= to === undefined ? first | last | lettersOf("-") : span(from, to);
  }
  reader.at++;
  return isNegated ? not(withCase(reader, letters)) : letters;
}

/** A member of a class, and its code where it is one character. */
function readMember(reader: Reader): readonly [letters: Alphabet, code: number | undefined] {
  const code = reader.source.codePointAt(reader.at) ?? 0;
  reader.at += code > 0xffff ? 2 : 1;
  if (code !== 92) return [bit(code), code];
  const letters = reader.source[reader.at] === "b" ? bit(8) : undefined;
  const read = readEscape(reader);
  const only = letters ?? read;
  const single = only !== nothing && (only & (only - 1n)) === 0n && only !== bit(others);
  return [only, single ? only.toString(2).length - 1 : undefined];
}

const classes: Readonly<Record<string, Alphabet>> = {
  ...{ d: digits, w: word, s: spaces | bit(others) },
  ...{ D: not(digits), W: not(word), S: not(spaces) },
  ...{ b: nothing, B: nothing, p: everything, P: everything, k: nothing },
  ...{ n: bit(10), r: bit(13), t: bit(9), v: bit(11), f: bit(12), 0: bit(0) },
};

function readEscape(reader: Reader): Alphabet {
  const character = reader.source[reader.at++] ?? "";
  const rest = reader.source.slice(reader.at, reader.at + 60);
  const named = /^(?:\{[^}]*\}|<[^>]*>)/.exec(rest)?.[0] ?? "";
  if ("pPk".includes(character) && named) reader.at += named.length;
  if (character === "p" && /^\{(?:L|Alpha)/.test(named)) return lower | upper | bit(others);
  if (character === "p" && /^\{N/.test(named)) return digits | bit(others);
  const hex =
    character === "x"
      ? /^[\da-f]{2}/i.exec(rest)
      : character === "u"
        ? /^(?:[\da-f]{4}|\{[\da-f]+\})/i.exec(rest)
        : null;
  if (hex) {
    reader.at += hex[0].length;
    return bit(Number.parseInt(hex[0].replace(/[{}]/g, ""), 16));
  }
  // What a group matched before is counted where the group stands.
  if (/[1-9]/.test(character)) return nothing;
  return classes[character] ?? lettersOf(character);
}

function withCase({ ignoresCase }: Reader, letters: Alphabet): Alphabet {
  if (!ignoresCase) return letters;
  return letters | ((letters & lower) >> 32n) | ((letters & upper) << 32n);
}
