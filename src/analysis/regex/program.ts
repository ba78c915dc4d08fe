import { type CharacterSet, lineFeed, union } from "./character-set.ts";
import { type Alternative, capturesIn, type PatternPart, partsOf } from "./pattern-parts.ts";
import { charactersIn } from "./set-notation.ts";

/** One step of a matcher that backtracks. Places are indices of the program. */
export type Instruction =
  | { readonly does: "read"; readonly set: CharacterSet }
  | { does: "split"; first: number; second: number }
  | { does: "jump"; to: number }
  | { readonly does: "save"; readonly slot: number }
  /** Fails where nothing was read since the slot was saved: an empty round of a loop. */
  | { readonly does: "progress"; readonly slot: number }
  | { readonly does: "at"; readonly place: "start" | "end" | "boundary" | "no boundary"; readonly isMultiline: boolean }
  | { readonly does: "look"; readonly program: Program; readonly isNegated: boolean; readonly behind?: Width }
  | { readonly does: "again"; readonly group: number; readonly ignoresCase: boolean }
  | { readonly does: "match" };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly slots: number;
}

/** How many characters a look-behind reads. */
interface Width {
  readonly least: number;
  readonly most: number;
}

/** A program larger than this is not built. */
const mostInstructions = 5_000;

interface Building {
  readonly flags: string;
  readonly captures: readonly PatternPart[];
  readonly out: Instruction[];
  slots: number;
}

/** Translates a pattern as an engine that backtracks does; `undefined` where it is too large. */
export function programOf(source: string, flags: string): Program | undefined {
  const alternatives = partsOf(source, flags);
  if (!alternatives) return undefined;
  const captures = capturesIn(alternatives);
  return assemble({ flags, captures, out: [], slots: 2 * captures.length + 2 }, alternatives);
}

function assemble(building: Building, alternatives: readonly Alternative[]): Program | undefined {
  either(building, alternatives);
  building.out.push({ does: "match" });
  const isTooLarge = building.out.length > mostInstructions;
  return isTooLarge ? undefined : { instructions: building.out, slots: building.slots };
}

function either(building: Building, alternatives: readonly Alternative[]): void {
  const { out } = building;
  const ends: { does: "jump"; to: number }[] = [];
  for (const [index, { parts }] of alternatives.entries()) {
    const split = index < alternatives.length - 1 ? pushSplit(building) : undefined;
    for (const part of parts) repeat(building, part);
    if (!split) continue;
    const end = { does: "jump" as const, to: 0 };
    ends.push(end);
    out.push(end);
    split.second = out.length;
  }
  for (const end of ends) end.to = out.length;
}

function pushSplit({ out }: Building): { does: "split"; first: number; second: number } {
  const split = { does: "split" as const, first: out.length + 1, second: 0 };
  out.push(split);
  return split;
}

function repeat(building: Building, part: PatternPart): void {
  const { out } = building;
  const { min, max, isLazy } = part;
  for (let count = 0; count < min && out.length <= mostInstructions; count++) once(building, part);
  if (max === Number.POSITIVE_INFINITY) {
    loop(building, part);
    return;
  }
  const splits = [];
  for (let count = min; count < max && out.length <= mostInstructions; count++) {
    splits.push(pushSplit(building));
    once(building, part);
  }
  for (const split of splits) leaveAt(split, out.length, isLazy);
}

function leaveAt(split: { first: number; second: number }, end: number, isLazy: boolean): void {
  split.second = end;
  if (isLazy) [split.first, split.second] = [split.second, split.first];
}

function loop(building: Building, part: PatternPart): void {
  const { out } = building;
  const start = out.length;
  const split = pushSplit(building);
  const slot = part.kind === "character" ? undefined : building.slots++;
  if (slot !== undefined) out.push({ does: "save", slot });
  once(building, part);
  if (slot !== undefined) out.push({ does: "progress", slot });
  out.push({ does: "jump", to: start });
  leaveAt(split, out.length, part.isLazy);
}

function once(building: Building, part: PatternPart): void {
  const { out, flags } = building;
  const isMultiline = flags.includes("m");
  switch (part.kind) {
    case "character":
      out.push({ does: "read", set: charactersIn(part.text, flags) });
      return;
    case "start":
    case "end":
      out.push({ does: "at", place: part.kind, isMultiline });
      return;
    case "boundary":
      out.push({ does: "at", place: part.text === "\\b" ? "boundary" : "no boundary", isMultiline });
      return;
    case "group":
      group(building, part);
      return;
    case "look-around":
      look(building, part);
      return;
    case "back-reference":
      again(building, part);
  }
}

function group(building: Building, part: PatternPart): void {
  const index = building.captures.indexOf(part);
  if (index >= 0) building.out.push({ does: "save", slot: 2 * index + 2 });
  either(building, part.alternatives);
  if (index >= 0) building.out.push({ does: "save", slot: 2 * index + 3 });
}

function look(building: Building, { text, alternatives }: PatternPart): void {
  const inner = { ...building, out: [] };
  const program = assemble(inner, alternatives);
  building.slots = inner.slots;
  if (!program) return;
  const isNegated = text.endsWith("!");
  const behind = text.startsWith("(?<") ? { behind: widthOf(alternatives) } : {};
  building.out.push({ does: "look", program, isNegated, ...behind });
}

function widthOf(alternatives: readonly Alternative[]): Width {
  const widths = alternatives.map(({ parts }) =>
    parts.reduce<Width>(
      (sum, part) => {
        const one = widthOfOne(part);
        return { least: sum.least + one.least * part.min, most: sum.most + (one.most && one.most * part.max) };
      },
      { least: 0, most: 0 },
    ),
  );
  return { least: Math.min(...widths.map((each) => each.least)), most: Math.max(...widths.map((each) => each.most)) };
}

function widthOfOne({ kind, alternatives }: PatternPart): Width {
  if (kind === "character") return { least: 1, most: 1 };
  if (kind === "group") return widthOf(alternatives);
  return { least: 0, most: kind === "back-reference" ? Number.POSITIVE_INFINITY : 0 };
}

function again({ captures, out, flags }: Building, { text }: PatternPart): void {
  const [, number, name] = /^\\(?:(\d+)|k<([^>]*)>)/.exec(text) ?? [];
  const group = name === undefined ? Number(number) - 1 : captures.findIndex((each) => each.text === `(?<${name}>`);
  if (captures[group]) out.push({ does: "again", group, ignoresCase: flags.includes("i") });
}

/** Where `^` and `$` hold next to these, under the flag `m`. */
export const lineEnds: CharacterSet = union(lineFeed, [[13, 13]], [[0x2028, 0x2029]]);
