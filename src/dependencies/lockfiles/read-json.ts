import jsonc from "jsonc-parser";
import type { Range } from "../../model/place.ts";
import type { Located, LocatedMember, LocatedText, SyntaxProblem } from "./located.ts";

/** The tokens of the library's scanner, whose own names are erased when it is built. */
const token = {
  openObject: 1,
  closeObject: 2,
  openList: 3,
  closeList: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  end: 17,
} as const;

interface OpenObject {
  readonly members: Map<string, LocatedMember>;
  readonly start: number;
  key?: { readonly name: string; readonly range: Range };
}

interface OpenList {
  readonly items: Located[];
  readonly start: number;
}

/** What the next token may be: a value, a key, what follows a value, or nothing more. */
type Expected = "value" | "first item" | "key" | "first key" | "colon" | "separator" | "end";

/**
 * Reads JSON with the place of every value. `relaxed` allows comments and trailing commas, as Bun writes its lockfile. It goes
 * token by token with a stack of its own, so that nesting costs no stack; time and memory grow with the text alone.
 */
export function readJson(text: string, { relaxed = false } = {}): LocatedText | SyntaxProblem {
  return new JsonReader(text, relaxed).read();
}

class JsonReader {
  readonly #scanner;
  readonly #relaxed: boolean;
  readonly #open: (OpenObject | OpenList)[] = [];
  readonly #repeated: Range[] = [];
  #expected: Expected = "value";
  #root: Located | undefined;

  constructor(text: string, relaxed: boolean) {
    this.#scanner = jsonc.createScanner(text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text, false);
    this.#relaxed = relaxed;
  }

  read(): LocatedText | SyntaxProblem {
    for (;;) {
      const kind: number = this.#scanner.scan();
      if (kind === token.end) break;
      // Spaces and ends of lines; comments only where they are allowed.
      if (kind > token.blockComment && kind < 16) continue;
      if (this.#relaxed && (kind === token.lineComment || kind === token.blockComment)) continue;
      const error: number = this.#scanner.getTokenError();
      if (error !== 0 || !this.#take(kind)) return this.#problem();
    }
    if (this.#expected !== "end" || !this.#root) {
      return { problem: "it ends in the middle", at: this.#scanner.getTokenOffset() };
    }
    return { root: this.#root, repeated: this.#repeated };
  }

  #problem(): SyntaxProblem {
    const value = this.#scanner.getTokenValue().slice(0, 20);
    return { problem: `${JSON.stringify(value)} is not expected there`, at: this.#scanner.getTokenOffset() };
  }

  /** Takes one token; false where it may not stand there. */
  #take(kind: number): boolean {
    switch (this.#expected) {
      case "value":
      case "first item":
        return this.#takeValue(kind);
      case "key":
      case "first key":
        return this.#takeKey(kind);
      case "colon":
        this.#expected = "value";
        return kind === token.colon;
      case "separator":
        return this.#takeSeparator(kind);
      case "end":
        return false;
    }
  }

  #takeValue(kind: number): boolean {
    const start = this.#scanner.getTokenOffset();
    if (kind === token.openObject) {
      this.#open.push({ members: new Map(), start });
      this.#expected = "first key";
      return true;
    }
    if (kind === token.openList) {
      this.#open.push({ items: [], start });
      this.#expected = "first item";
      return true;
    }
    if (kind === token.closeList) return (this.#expected === "first item" || this.#relaxed) && this.#close(kind);
    const value = this.#scalar(kind);
    if (value === undefined) return false;
    this.#add({ value, range: this.#range() });
    return true;
  }

  #scalar(kind: number): string | number | boolean | null | undefined {
    if (kind === token.string) return this.#scanner.getTokenValue();
    if (kind === token.number) return Number(this.#scanner.getTokenValue());
    if (kind === token.true || kind === token.false) return kind === token.true;
    return kind === token.null ? null : undefined;
  }

  #takeKey(kind: number): boolean {
    if (kind === token.closeObject) return (this.#expected === "first key" || this.#relaxed) && this.#close(kind);
    const open = this.#open.at(-1);
    if (kind !== token.string || !open || !("members" in open)) return false;
    open.key = { name: this.#scanner.getTokenValue(), range: this.#range() };
    this.#expected = "colon";
    return true;
  }

  #takeSeparator(kind: number): boolean {
    if (kind !== token.comma) return this.#close(kind);
    const open = this.#open.at(-1);
    this.#expected = open && "members" in open ? "key" : "value";
    return open !== undefined;
  }

  /** Closes the innermost object or list, if the token is its end. */
  #close(kind: number): boolean {
    const open = this.#open.at(-1);
    if (!open || kind !== ("members" in open ? token.closeObject : token.closeList)) return false;
    this.#open.pop();
    const range: Range = [open.start, this.#range()[1]];
    this.#add("members" in open ? { members: open.members, range } : { items: open.items, range });
    return true;
  }

  #add(node: Located): void {
    const open = this.#open.at(-1);
    this.#expected = open ? "separator" : "end";
    if (!open) this.#root = node;
    else if ("items" in open) open.items.push(node);
    else if (open.key) {
      const { name, range } = open.key;
      if (open.members.has(name)) this.#repeated.push(range);
      open.members.set(name, { key: range, node });
    }
  }

  #range(): Range {
    const start = this.#scanner.getTokenOffset();
    return [start, start + this.#scanner.getTokenLength()];
  }
}
