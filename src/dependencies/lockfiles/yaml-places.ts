import type { Range } from "../../model/place.ts";

/** Where a key of a YAML text and its value stand, and the keys below it. */
export interface Places {
  readonly key: Range;
  readonly value: Range;
  readonly members: Map<string, Places>;
}

/**
 * Finds the keys of a YAML text as package managers write it: a key on a line of its own, indented below its parent, or in
 * braces on one line. A value is never taken from it, so that an odd text costs places and nothing else.
 */
export function findPlaces(text: string): { readonly root: Places; readonly repeated: readonly Range[] } {
  const root: Places = { key: [0, 0], value: [0, 0], members: new Map() };
  const repeated: Range[] = [];
  const open: { readonly indent: number; readonly places: Places }[] = [{ indent: -1, places: root }];
  for (const [start, end] of linesOf(text)) {
    const at = skipSpaces(text, start, end);
    const key = at < end ? keyAt(text, at, end) : undefined;
    if (!key) continue;
    while ((open.at(-1)?.indent ?? -1) >= at - start) open.pop();
    const { members } = open.at(-1)?.places ?? root;
    const known = members.get(key.name);
    // `? ` puts the key of a long entry on a line, and its `:` on the next.
    if (known) repeated.push(key.range);
    const value = valueAt(text, key.after, end) ?? key.range;
    const places: Places = { key: key.range, value, members: new Map() };
    members.set(key.name, places);
    if (text[value[0]] === "{" && value !== key.range) addFlow(text, value, places.members);
    open.push({ indent: at - start, places });
  }
  return { root, repeated };
}

function* linesOf(text: string): Iterable<Range> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    yield [start, end];
    start = end + 1;
  }
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\r" || text[at] === "\t")) at++;
  return at;
}

interface Key {
  readonly name: string;
  readonly range: Range;
  /** Where the value may begin. */
  readonly after: number;
}

/** The key that a line, or a part of one, begins with. No key: a comment, an item of a list, a line of a longer text. */
function keyAt(text: string, from: number, end: number): Key | undefined {
  const isLong = text.startsWith("? ", from);
  const start = isLong ? skipSpaces(text, from + 2, end) : from;
  const first = text[start];
  if (first === "#" || text.startsWith("- ", start)) return undefined;
  const isQuoted = first === '"' || first === "'";
  const close = isQuoted ? closingQuote(text, start, end) : isLong ? end : plainEnd(text, start, end);
  if (close === undefined || close <= start) return undefined;
  if (!isLong && (text[close] !== ":" || !/^[\s,}]?$/.test(text.slice(close + 1, Math.min(close + 2, end)))))
    return undefined;
  return { name: unquote(text.slice(start, close)), range: [start, close], after: isLong ? end : close + 1 };
}

/** The offset after the closing quote. */
function closingQuote(text: string, start: number, end: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return undefined;
}

/** The offset of the colon that ends a key without quotes: one that a space or the end of the line follows. */
function plainEnd(text: string, start: number, end: number): number | undefined {
  const line = text.slice(start, end);
  for (let at = line.indexOf(":"); at >= 0; at = line.indexOf(":", at + 1)) {
    const next = line[at + 1];
    if (next === undefined || next === " " || next === "\r") return start + at;
  }
  return undefined;
}

function unquote(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written.trimEnd();
  try {
    return String(JSON.parse(written));
  } catch {
    // YAML knows escapes that JSON does not; such a key only has no place.
    return written;
  }
}

function valueAt(text: string, from: number, end: number): Range | undefined {
  const start = skipSpaces(text, from, end);
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return last > start && text[start] !== "#" ? [start, last] : undefined;
}

/** The members of `{integrity: sha512-…, tarball: https://…}`, one level deep. */
function addFlow(text: string, [start, end]: Range, members: Map<string, Places>): void {
  for (let at = start + 1; at < end; ) {
    const from = skipSpaces(text, at, end);
    const stop = flowEnd(text, from, end);
    const key = keyAt(text, from, stop);
    const value = key && valueAt(text, key.after, stop);
    if (key && value) members.set(key.name, { key: key.range, value, members: new Map() });
    at = stop + 1;
  }
}

/** The offset of the comma or brace that ends a member. */
function flowEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const character = text[at] ?? "";
    if (depth === 0 && (character === "," || character === "}")) return at;
    if (character === '"' || character === "'") at = (closingQuote(text, at, end) ?? end) - 1;
    else depth = Math.max(0, depth + (steps[character] ?? 0));
  }
  return end;
}

const steps: Readonly<Record<string, number>> = { "{": 1, "[": 1, "}": -1, "]": -1 };
