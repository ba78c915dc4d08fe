import type { Range } from "../model/place.ts";

/**
 * Where the members of the object at `[section]` of a JSON text stand: the value of their `version`, else their own key. A
 * flat scan, so that nesting costs no stack; the text must be valid JSON.
 */
export function placeMembers(text: string, section: string): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  const path: string[] = [];
  for (const { depth, isKey, range } of stringsOf(text)) {
    if (isKey && depth <= 3) path[depth] = String(JSON.parse(text.slice(...range)));
    if (path[1] !== section) continue;
    const isMember = isKey && depth === 2;
    const isVersion = !isKey && depth === 3 && path[3] === "version";
    if (isMember || isVersion) places.set(path[2] ?? "", range);
  }
  return places;
}

interface JsonString {
  /** How many objects and arrays it stands in. */
  readonly depth: number;
  readonly isKey: boolean;
  readonly range: Range;
}

function* stringsOf(text: string): Iterable<JsonString> {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    else if (character === '"') {
      const end = endOfString(text, at);
      yield { depth, isKey: isBeforeColon(text, end), range: [at, end] };
      at = end - 1;
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function isBeforeColon(text: string, from: number): boolean {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return text[at] === ":";
}
