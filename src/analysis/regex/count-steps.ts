import { type CharacterSet, wordCharacters } from "./character-set.ts";
import { type Instruction, lineEnds, type Program } from "./program.ts";

/** How a text is looked through. */
export interface Matching {
  /** Match after match to the text's end, as `replace` does with the flag `g`. */
  readonly isRepeated: boolean;
  /** A match starts only where the text does, or where the last one ended: the flag `y`. */
  readonly isSticky: boolean;
}

/** What an engine keeps of a way that it may come back to. */
interface Way {
  readonly at: number;
  readonly position: number;
  readonly slots: readonly number[];
}

interface Run {
  readonly text: readonly number[];
  left: number;
}

/**
 * The steps that an engine that backtracks, as Node's does, takes to look through the text: one for each instruction. `Infinity`
 * where there are more than `most`.
 */
export function countSteps(program: Program, text: string, matching: Matching, most: number): number {
  const run: Run = { text: Array.from(text, (character) => character.codePointAt(0) ?? 0), left: most };
  let start = 0;
  while (start <= run.text.length && run.left > 0) {
    const end = matchAt(program, run, start);
    if (end === undefined ? matching.isSticky : !matching.isRepeated) break;
    start = end === undefined || end === start ? start + 1 : end;
  }
  return run.left > 0 ? most - run.left : Number.POSITIVE_INFINITY;
}

/** Where a match that starts here ends; with `goal`, only one that ends there. */
function matchAt(program: Program, run: Run, start: number, goal?: number): number | undefined {
  const ways: Way[] = [{ at: 0, position: start, slots: new Array(program.slots).fill(-1) }];
  for (let way = ways.pop(); way; way = ways.pop()) {
    const end = follow(program, run, way, ways);
    if (end !== undefined && (goal === undefined || end === goal)) return end;
    if (run.left <= 0) return undefined;
  }
  return undefined;
}

/** Goes on until the way fails or matches; leaves the other ways of each split behind. */
function follow({ instructions }: Program, run: Run, way: Way, ways: Way[]): number | undefined {
  let { at, position, slots } = way;
  while (run.left-- > 0) {
    const instruction = instructions[at];
    if (!instruction || instruction.does === "match") return position;
    at++;
    if (instruction.does === "split") {
      ways.push({ at: instruction.second, position, slots });
      at = instruction.first;
    } else if (instruction.does === "jump") {
      at = instruction.to;
    } else if (instruction.does === "save") {
      slots = slots.with(instruction.slot, position);
    } else {
      const read = readBy(instruction, run, position, slots);
      if (read === undefined) return undefined;
      position += read;
    }
  }
  return undefined;
}

type Reading = Exclude<Instruction, { does: "split" | "jump" | "save" | "match" }>;

/** How many characters it reads here; `undefined` where it fails. */
function readBy(instruction: Reading, run: Run, position: number, slots: readonly number[]): number | undefined {
  switch (instruction.does) {
    case "read":
      return has(instruction.set, run.text[position]) ? 1 : undefined;
    case "progress":
      return slots[instruction.slot] === position ? undefined : 0;
    case "at":
      return isAt(instruction, run.text, position) ? 0 : undefined;
    case "look":
      return looks(instruction, run, position) === instruction.isNegated ? undefined : 0;
    case "again":
      return lengthAgain(instruction, run, position, slots);
  }
}

function has(set: CharacterSet, character: number | undefined): boolean {
  return character !== undefined && set.some(([from, to]) => from <= character && character <= to);
}

function isAt(
  { place, isMultiline }: Extract<Instruction, { does: "at" }>,
  text: readonly number[],
  position: number,
): boolean {
  if (place === "start") return position === 0 || (isMultiline && has(lineEnds, text[position - 1]));
  if (place === "end") return position === text.length || (isMultiline && has(lineEnds, text[position]));
  const isBoundary = has(wordCharacters, text[position - 1]) !== has(wordCharacters, text[position]);
  return isBoundary === (place === "boundary");
}

function looks({ program, behind }: Extract<Instruction, { does: "look" }>, run: Run, position: number): boolean {
  if (!behind) return matchAt(program, run, position) !== undefined;
  const farthest = Math.max(0, position - behind.most);
  for (let start = position - behind.least; start >= farthest; start--) {
    if (matchAt(program, run, start, position) !== undefined) return true;
  }
  return false;
}

/** A group that has matched nothing matches nothing again. */
function lengthAgain(
  { group, ignoresCase }: Extract<Instruction, { does: "again" }>,
  run: Run,
  position: number,
  slots: readonly number[],
): number | undefined {
  const [from, to] = [slots[2 * group + 2] ?? -1, slots[2 * group + 3] ?? -1];
  const length = from < 0 || to < from ? 0 : to - from;
  run.left -= length;
  for (let index = 0; index < length; index++) {
    if (folded(run.text[from + index], ignoresCase) !== folded(run.text[position + index], ignoresCase))
      return undefined;
  }
  return length;
}

function folded(character: number | undefined, ignoresCase: boolean): string {
  const text = character === undefined ? "" : String.fromCodePoint(character);
  return ignoresCase ? text.toLowerCase() : text;
}
