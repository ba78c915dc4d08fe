import type { Range } from "../../model/place.ts";

/** A value of an entry and where it stands, with its quotes. */
interface Written {
  readonly text: string;
  readonly range: Range;
}

/** An entry of the lockfile of Yarn 1. */
export interface YarnEntry {
  /** What its patterns ask for, such as `ms@2.0.0`. */
  readonly patterns: readonly string[];
  readonly key: Range;
  readonly fields: Map<string, Written>;
  /** `dependencies` and `optionalDependencies`: what is asked of each name. */
  readonly lists: Map<string, Map<string, string>>;
}

export interface YarnEntries {
  readonly entries: readonly YarnEntry[];
  /** Lines that are none of Yarn's. */
  readonly odd: readonly Range[];
}

/**
 * Reads the format of Yarn 1, line by line: an entry, its fields two spaces in, its lists four. Yarn's own grammar for it takes a
 * second for a large project; it reads the same, as a test makes sure of.
 */
export function readYarnEntries(text: string): YarnEntries {
  const found: FoundEntries = { entries: [], odd: [], list: undefined };
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline;
    const end = text[next - 1] === "\r" ? next - 1 : next;
    if (!add(found, wordsOf(text, start, end))) found.odd.push([start, end]);
    start = next + 1;
  }
  return found;
}

interface FoundEntries extends YarnEntries {
  readonly entries: YarnEntry[];
  readonly odd: Range[];
  /** The list that the lines with more spaces belong to. */
  list: Map<string, string> | undefined;
}

/** Adds what a line says; false where it has no place there. */
function add(found: FoundEntries, line: Line | undefined): boolean {
  if (line?.kind === "nothing") return true;
  if (line?.kind === "entry") {
    found.entries.push({ patterns: line.texts, key: line.range, fields: new Map(), lists: new Map() });
    found.list = undefined;
    return true;
  }
  const entry = found.entries.at(-1);
  if (!line || !entry) return false;
  if (line.kind === "list") {
    found.list = entry.lists.get(line.name) ?? new Map();
    entry.lists.set(line.name, found.list);
  } else if (line.indent > 2 && found.list) found.list.set(line.name, line.value.text);
  else entry.fields.set(line.name, line.value);
  return true;
}

type Line =
  | { readonly kind: "nothing" }
  | { readonly kind: "entry"; readonly texts: readonly string[]; readonly range: Range }
  | { readonly kind: "list"; readonly name: string }
  | { readonly kind: "field"; readonly indent: number; readonly name: string; readonly value: Written };

function wordsOf(text: string, start: number, end: number): Line | undefined {
  let from = start;
  while (text[from] === " " && from < end) from++;
  if (from === end || text[from] === "#") return { kind: "nothing" };
  const indent = from - start;
  const line = new WordReader(text, from, end);
  const first = line.next();
  if (!first) return undefined;
  return indent === 0 ? toEntry(line, first) : toField(line, first, indent);
}

function toEntry(line: WordReader, first: Written): Line | undefined {
  const texts = [first.text];
  let last = first;
  while (line.take(",")) {
    const next = line.next();
    if (!next) return undefined;
    texts.push(next.text);
    last = next;
  }
  if (!line.take(":") || !line.isAtEnd) return undefined;
  return { kind: "entry", texts, range: [first.range[0], last.range[1]] };
}

function toField(line: WordReader, first: Written, indent: number): Line | undefined {
  if (line.take(":")) {
    if (line.isAtEnd) return { kind: "list", name: first.text };
    return undefined;
  }
  const value = line.next();
  return value && line.isAtEnd ? { kind: "field", indent, name: first.text, value } : undefined;
}

/** Words of a line: in quotes, or up to a space, a comma or a colon that ends the line. */
class WordReader {
  readonly #text: string;
  readonly #end: number;
  #at: number;

  constructor(text: string, at: number, end: number) {
    this.#text = text;
    this.#at = at;
    this.#end = end;
  }

  get isAtEnd(): boolean {
    this.#skipSpaces();
    return this.#at >= this.#end;
  }

  take(character: "," | ":"): boolean {
    this.#skipSpaces();
    if (this.#at >= this.#end || this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  next(): Written | undefined {
    this.#skipSpaces();
    const start = this.#at;
    if (this.#text[start] === '"') return this.#quoted(start);
    while (this.#at < this.#end && !this.#isDelimiter()) this.#at++;
    return this.#at > start ? { text: this.#text.slice(start, this.#at), range: [start, this.#at] } : undefined;
  }

  #isDelimiter(): boolean {
    const character = this.#text[this.#at];
    return character === " " || character === "," || (character === ":" && this.#at + 1 === this.#end);
  }

  #quoted(start: number): Written | undefined {
    let at = start + 1;
    while (at < this.#end && this.#text[at] !== '"') at += this.#text[at] === "\\" ? 2 : 1;
    if (at >= this.#end) return undefined;
    this.#at = at + 1;
    const range: Range = [start, this.#at];
    try {
      return { text: String(JSON.parse(this.#text.slice(...range))), range };
    } catch {
      return undefined;
    }
  }

  #skipSpaces(): void {
    while (this.#at < this.#end && this.#text[this.#at] === " ") this.#at++;
  }
}
