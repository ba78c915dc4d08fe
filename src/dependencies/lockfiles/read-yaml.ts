import { parseSyml } from "@yarnpkg/parsers";
import type { Located, LocatedText, SyntaxProblem } from "./located.ts";
import { findPlaces, type Places } from "./yaml-places.ts";

/** Deeper than anything that a lockfile tells of its packages. */
const deepest = 8;

/**
 * Reads the YAML of Yarn and pnpm with the place of what stands in it. The values come from the parser that both of them use
 * (js-yaml), every scalar as text, so that they mean here what they mean to the package manager.
 */
export function readYaml(text: string): LocatedText | SyntaxProblem {
  let value: unknown;
  try {
    // After an empty line the header of Yarn 1 means nothing to the parser, which would take it for another format.
    value = parseSyml(`\n${text.startsWith("\uFEFF") ? text.slice(1) : text}`);
  } catch (error) {
    return toProblem(error);
  }
  const { root, repeated } = findPlaces(text);
  const tree = new Locator(text.length).locate(value, root, 0);
  return tree ? { root: tree, repeated } : { problem: "its aliases stand for more than it writes", at: 0 };
}

/** Without a stack trace of its own such an error is one of ours, and is thrown on. */
function toProblem(error: unknown): SyntaxProblem {
  if (error instanceof RangeError) return { problem: "it is nested too deep", at: 0 };
  if (!(error instanceof Error)) throw error;
  const mark = "mark" in error ? error.mark : undefined;
  const position =
    typeof mark === "object" && mark !== null && "position" in mark && typeof mark.position === "number"
      ? mark.position
      : 1;
  const reason = "reason" in error && typeof error.reason === "string" ? error.reason : "it is no list of entries";
  return { problem: reason, at: Math.max(0, position - 1) };
}

/** Puts values and places together. A text has fewer values than characters, unless its aliases multiply them. */
class Locator {
  #left: number;

  constructor(most: number) {
    this.#left = most + 1;
  }

  /** Undefined where there are too many values. */
  locate(value: unknown, places: Places, depth: number): Located | undefined {
    if (--this.#left < 0) return undefined;
    const range = places.value;
    if (typeof value === "string") return { value, range };
    if (typeof value !== "object" || value === null || depth === deepest) return { value: null, range };
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => this.locate(item, { ...places, members: new Map() }, depth + 1));
      return this.#left < 0 ? undefined : { items: items.filter((item) => item !== undefined), range };
    }
    const members = new Map<string, { key: Places["key"]; node: Located }>();
    for (const [name, member] of Object.entries(value)) {
      // What has no place of its own stands where its parent stands.
      const own = places.members.get(name) ?? { key: places.key, value: places.key, members: new Map() };
      const node = this.locate(member, own, depth + 1);
      if (!node) return undefined;
      members.set(name, { key: own.key, node });
    }
    return { members, range };
  }
}
