import { kindsOfAddressPattern } from "./guard-addresses.ts";
import { type Alphabet, everything, lettersOf, readPattern, waysOf } from "./guard-alphabet.ts";

const digits = "0123456789";
const words = `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ${digits}_`;

/** Characters that mean nothing to a shell, to SQL, to HTML or in a path. */
const harmless = lettersOf(`${words}-.:@ ,`);
const arithmetic = lettersOf(`${digits}+-*/%(). \t\n\r\v\f\u00a0,`);

/** What a text must not have in it to be harmless in one place, though it may be harmful in another. */
const dangers: readonly (readonly [kind: string, characters: string])[] = [
  ["shell-escape", ";&|`$\n<>"],
  ["sql-escape", "'"],
  ["html-escape", "<"],
  ["crlf", "\n"],
  ["path-segment", "/"],
  ["regex-escape", "*+({[|\\"],
];

/** The kinds of protection of a text that consists of these characters only. */
function kindsOf(alphabet: Alphabet): readonly string[] {
  const has = (characters: string) => (alphabet & lettersOf(characters)) !== 0n;
  const lacks = (word: string) => [...word].some((character) => !has(character));
  return [
    ...(isWithin(alphabet, harmless)
      ? ["characters"]
      : dangers.flatMap(([kind, characters]) => (has(characters) ? [] : [kind]))),
    ...(isWithin(alphabet, arithmetic) ? ["arithmetic"] : []),
    ...(lacks("__proto__") && (lacks("constructor") || lacks("prototype")) ? ["prototype-key"] : []),
    // A path may be absolute, but goes up nowhere.
    ...(has(".") || isWithin(alphabet, harmless) ? [] : ["path-inside"]),
  ];
}

function isWithin(alphabet: Alphabet, larger: Alphabet): boolean {
  return (alphabet & ~larger) === 0n;
}

/** What a text is safe for that matches the pattern: the pattern must be tied to the text's start and end. */
export function kindsWhereMatching(pattern: RegExp): readonly string[] {
  const ways = waysOf(pattern);
  const isWhole = ways?.every(({ start, end }) => start && end) ?? false;
  const kinds = isWhole ? kindsOf((ways ?? []).reduce((all, way) => all | way.letters, 0n)) : [];
  return [...kinds, ...kindsOfAddressPattern(pattern)];
}

/** What the match of a pattern and its groups are safe for, wherever in a text they are. */
export function kindsOfMatch(pattern: RegExp): MatchKinds {
  const read = readPattern(pattern);
  if (!read) return { whole: [], groups: [] };
  const whole = kindsOf(read.ways.reduce((all, way) => all | way.letters, 0n));
  return { whole, groups: read.groups.map(({ name, letters }) => ({ name, kinds: kindsOf(letters) })) };
}

interface MatchKinds {
  readonly whole: readonly string[];
  readonly groups: readonly { readonly name: string | undefined; readonly kinds: readonly string[] }[];
}

/** What a text is safe for that does not match the pattern: `/\.\./`, `/[^\w-]/`, `/^(?:__proto__|constructor)$/`. */
export function kindsWhereNotMatching(pattern: RegExp): readonly string[] {
  const ways = waysOf(pattern);
  if (!ways || !isQuick(pattern)) return [];
  const matches = (text: string) => pattern.exec(text) !== null;
  const isTied = ways.some(({ start, end }) => start || end) || /\(\?<?[=!]|\\[bB]/.test(pattern.source);
  return [...new Set([...(isTied ? [] : kindsOf(refused(matches))), ...kindsOfRefused(matches)])];
}

/** Whether the pattern matches each path that starts by going up: `/^\.\.(?:[\\/]|$)/`. */
export function isOfUpward(pattern: RegExp): boolean {
  return isQuick(pattern) && ["../", "../a", "../../a"].every((text) => text.search(pattern) === 0);
}

/** What a text is safe for that does not contain the other one. */
export function kindsWhereLacking(part: string): readonly string[] {
  const alphabet = [...part].length === 1 ? everything & ~lettersOf(part) : everything;
  return [...new Set([...kindsOf(alphabet), ...kindsOfRefused((text) => text.includes(part))])];
}

/** What is safe that equals something of the program's, whose text may be known. */
export function kindsWhereSame(text: string | undefined): readonly string[] {
  return ["allow-list", "path-inside", ...(text === undefined || partial.has(text) ? [] : ["prototype-key"])];
}

/** What a key is safe for that is not this word. One way to the prototype of all objects needs two words. */
export function kindsWhereNot(word: string): readonly string[] {
  const kind = partial.get(word);
  return kind === undefined ? [] : [kind];
}

const partial = new Map([
  ["__proto__", "not-proto"],
  ["constructor", "not-constructor"],
  ["prototype", "not-prototype"],
  ["..", "not-dots"],
]);

/** The protections that follow from several that hold together. */
export function completed(kinds: ReadonlySet<string>): readonly string[] {
  const isSafeKey = kinds.has("not-proto") && (kinds.has("not-constructor") || kinds.has("not-prototype"));
  const isOnThisHost = kinds.has("rooted") && kinds.has("not-double-slash");
  return [...(isSafeKey ? ["prototype-key"] : []), ...(isOnThisHost ? ["host"] : [])];
}

/** The characters that a text consists of where none of its characters alone would match. */
function refused(matches: (text: string) => boolean): Alphabet {
  let alphabet = everything;
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    if (matches(character)) alphabet &= ~lettersOf(character);
  }
  return matches("\u00e9") && matches("\u4e16") && matches("\ud83d\ude00") ? alphabet & ~lettersOf("\u00e9") : alphabet;
}

/** What needs more than one character to do harm. */
function kindsOfRefused(matches: (text: string) => boolean): readonly string[] {
  const asWhole = [...partial].flatMap(([key, kind]) => (matches(key) ? [kind] : []));
  return [
    ...(matches("../a") && matches("a/../b") && matches("/../../a") ? ["path-inside"] : []),
    ...asWhole,
    ...completed(new Set(asWhole)),
  ];
}

/** What a text is safe for after each match of the pattern has been replaced; without `replacement`, by a text not known. */
export function kindsOfReplacing(pattern: RegExp | string, replacement: string | undefined): readonly string[] {
  if (pattern instanceof RegExp && !(pattern.global && isQuick(pattern))) return [];
  const clean = (text: string) => text.replaceAll(pattern, replacement ?? "");
  const isGone = (probe: string, character: string) => !clean(probe).includes(character);
  const cleaned = pattern instanceof RegExp ? kindsOfCleaned(pattern, replacement) : [];
  if (cleaned.includes("characters")) return cleaned;
  const kinds = [
    ...cleaned,
    ...(isEscapingQuotes(clean) ? ["sql-escape"] : []),
    ...(isGone("a<b<<c", "<") ? ["html-escape"] : []),
    ...(isGone("a\nb\r\n\nc", "\n") ? ["crlf"] : []),
    ...(isGone("a/b//c", "/") ? ["path-segment"] : []),
    ...(["../../a", "..././a", "....//a", "a/../../b", "...//a"].every((probe) => !/\.\.(?:\/|$)/.test(clean(probe)))
      ? ["path-inside"]
      : []),
    ...(isEscaped(clean, "*+?({[|^$") ? ["regex-escape"] : []),
    ...(isEscaped(clean, '"$`') || clean("a'b") === "a'\\''b" || clean("a'b") === `a'"'"'b` ? ["shell-escape"] : []),
  ];
  return [...new Set(kinds)];
}

/** Each of the characters is gone, or has a backslash before it. */
function isEscaped(clean: (text: string) => string, characters: string): boolean {
  return [...characters].every((character) => {
    const cleaned = clean(`a${character}b`);
    return !cleaned.includes(character) || cleaned.includes(`\\${character}`);
  });
}

function isEscapingQuotes(clean: (text: string) => string): boolean {
  const cleaned = clean("a'b'c");
  return cleaned !== "a'b'c" && !/(?<!['\\])'(?!')/.test(cleaned);
}

/** Everything but some characters is replaced by a text of such characters: `/[^\w-]/g`. */
function kindsOfCleaned(pattern: RegExp, replacement: string | undefined): readonly string[] {
  const ways = waysOf(pattern);
  const isTied = ways?.some(({ start, end }) => start || end) || /\(\?<?[=!]|\\[bB]/.test(pattern.source);
  // `$&` and `$1` put back what stood there.
  if (!ways || isTied || replacement === undefined || /\$[&`'<\d]/.test(replacement)) return [];
  const matches = (text: string) => text.search(pattern) !== -1;
  return kindsOf(refused(matches) | lettersOf(replacement));
}

/** Patterns of a reviewed program run on short texts of ours. Few nested repetitions take no time on those, many might. */
function isQuick({ source }: RegExp): boolean {
  return source.length <= 300 && (source.match(/\)[*+{]/g)?.length ?? 0) <= 2;
}
