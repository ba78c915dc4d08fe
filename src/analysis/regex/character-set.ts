/** Characters as ranges of code points, in order and without overlap. */
export type CharacterSet = readonly (readonly [from: number, to: number])[];

const last = 0x10ffff;

/** Stand for what is before the first and after the last character. */
export const beforeText: CharacterSet = [[last + 1, last + 1]];
export const afterText: CharacterSet = [[last + 2, last + 2]];

const digits: CharacterSet = [[48, 57]];
const breaks: CharacterSet = union([[10, 10]], [[13, 13]], [[0x2028, 0x2029]]);
const spaces: CharacterSet = union(
  [[9, 13]],
  [[32, 32]],
  [[160, 160]],
  [[0x1680, 0x1680]],
  [[0x2000, 0x200a]],
  [[0x2028, 0x2029]],
  [[0x202f, 0x202f]],
  [[0x205f, 0x205f]],
  [[0x3000, 0x3000]],
  [[0xfeff, 0xfeff]],
);
/** What `\w` matches. */
export const wordCharacters: CharacterSet = union(digits, [[65, 90]], [[95, 95]], [[97, 122]]);
export const lineFeed: CharacterSet = [[10, 10]];

/** What a character, escape or class of a pattern matches. */
export function charactersOf(text: string, flags: string): CharacterSet {
  const set = text.startsWith("[") ? ofClass(text) : text === "." ? dot(flags) : ofEscape(text);
  return flags.includes("i") ? withBothCases(set) : set;
}

function dot(flags: string): CharacterSet {
  return flags.includes("s") ? [[0, last]] : complement(breaks);
}

const named = new Map<string, CharacterSet>([
  ["d", digits],
  ["D", complement(digits)],
  ["w", wordCharacters],
  ["W", complement(wordCharacters)],
  ["s", spaces],
  ["S", complement(spaces)],
  ["n", lineFeed],
  ["r", [[13, 13]]],
  ["t", [[9, 9]]],
  ["v", [[11, 11]]],
  ["f", [[12, 12]]],
  ["0", [[0, 0]]],
]);

function ofEscape(text: string): CharacterSet {
  if (!text.startsWith("\\")) return single(text.codePointAt(0) ?? 0);
  const name = text[1] ?? "";
  const hex = /^\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))$/i.exec(text);
  if (hex) return single(Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? "0", 16));
  const octal = /^\\(0[0-7]{1,2})$/.exec(text);
  if (octal) return single(Number.parseInt(octal[1] ?? "0", 8));
  // A property of Unicode: letters of any script, roughly.
  if (/^p\{/i.test(text.slice(1))) return name === "p" ? union([[65, 90]], [[97, 122]], [[0xc0, last]]) : [[0, 64]];
  if (/^\\c[a-z]$/i.test(text)) return single((text.codePointAt(2) ?? 0) % 32);
  return named.get(name) ?? single(name.codePointAt(0) ?? 92);
}

const classPart = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]*\}|0[0-7]{1,2}|[\s\S])|[\s\S]/giu;

function ofClass(text: string): CharacterSet {
  const isNegated = text.startsWith("[^");
  const parts = text.slice(isNegated ? 2 : 1, -1).match(classPart) ?? [];
  const sets: CharacterSet[] = [];
  for (let index = 0; index < parts.length; index++) {
    const from = inClass(parts[index] ?? "");
    const to = parts[index + 1] === "-" && index + 2 < parts.length ? inClass(parts[index + 2] ?? "") : undefined;
    const [start] = from[0] ?? [0];
    if (to && isSingle(from) && isSingle(to)) {
      sets.push([[start, Math.max(start, to[0]?.[1] ?? start)]]);
      index += 2;
    } else {
      sets.push(from);
    }
  }
  const set = union(...sets);
  return isNegated ? complement(set) : set;
}

function inClass(part: string): CharacterSet {
  return part === "\\b" ? single(8) : ofEscape(part);
}

function isSingle(set: CharacterSet): boolean {
  return set.length === 1 && set[0]?.[0] === set[0]?.[1];
}

function single(code: number): CharacterSet {
  return [[code, code]];
}

/** Letters of ASCII only: others come in both cases seldom. */
function withBothCases(set: CharacterSet): CharacterSet {
  const shifted = (from: number, to: number, by: number) =>
    set.flatMap(([a, b]): CharacterSet => {
      const [start, end] = [Math.max(a, from), Math.min(b, to)];
      return start <= end ? [[start + by, end + by]] : [];
    });
  return union(set, shifted(65, 90, 32), shifted(97, 122, -32));
}

export function union(...sets: readonly CharacterSet[]): CharacterSet {
  const merged: [number, number][] = [];
  for (const [from, to] of sets.flat().toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && from <= before[1] + 1) before[1] = Math.max(before[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Every character that is not in the set. */
export function complement(set: CharacterSet): CharacterSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) rest.push([next, Math.min(from - 1, last)]);
    next = to + 1;
  }
  if (next <= last) rest.push([next, last]);
  return rest;
}

export function intersection(first: CharacterSet, second: CharacterSet): CharacterSet {
  return first.flatMap(([a, b]) =>
    second.flatMap(([c, d]): CharacterSet => {
      const [from, to] = [Math.max(a, c), Math.min(b, d)];
      return from <= to ? [[from, to]] : [];
    }),
  );
}

export function isSubset(first: CharacterSet, second: CharacterSet): boolean {
  return first.every(([a, b]) => second.some(([c, d]) => c <= a && b <= d));
}
