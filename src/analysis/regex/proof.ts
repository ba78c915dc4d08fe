import { type AttackText, attackTextOf } from "./attack-text.ts";
import { countSteps } from "./count-steps.ts";
import { programOf } from "./program.ts";

/** Steps of one run at most: the runs for one text take some tens of milliseconds together. */
const mostSteps = 400_000;

/** A run of fewer steps is too short to tell growth from the cost of starting. */
const fewestSteps = 400;

/** The square makes four of two; what is linear makes two. */
const leastGrowth = 3;

const slack = 0.2;

/** Repetitions that are run one more each time, to see whether each multiplies the steps. */
const mostSingle = 40;
const leastExplosion = 4;

/** What is in a text that was seen to take long. */
export interface Proof {
  /** `Infinity` where each repetition multiplies the steps, else the degree of the polynomial. */
  readonly degree: number;
  readonly attack: AttackText;
}

/**
 * Counts how the steps of a matcher that backtracks grow with the repetitions of this text, or of the same behind another
 * character: `undefined` where they grow no faster than the text, or the pattern cannot be run.
 */
export function prove(source: string, flags: string, attack: AttackText, isRepeated: boolean): Proof | undefined {
  const program = programOf(source, flags);
  if (!program) return undefined;
  const matching = { isRepeated, isSticky: flags.includes("y") };
  for (const variant of isRepeated ? variantsOf(attack) : [attack]) {
    const stepsWith = (times: number) => countSteps(program, attackTextOf(variant, times), matching, mostSteps);
    const degree = explodes(stepsWith) ? Number.POSITIVE_INFINITY : polynomialOf(stepsWith);
    if (degree !== undefined) return { degree, attack: variant };
  }
  return undefined;
}

/** Behind a character, a first match does not take the repetitions: `^\s*` in `/^\s*|\s*$/g`. */
function variantsOf(attack: AttackText): readonly AttackText[] {
  const [first, ...others] = attack.parts;
  if (!first) return [attack];
  const starts = ["", ...new Set([attack.suffix, "a", "!"].filter((each) => each !== ""))];
  return starts.map((start) => ({ ...attack, parts: [{ ...first, before: start + first.before }, ...others] }));
}

type Steps = (times: number) => number;

/** A power multiplies less and less from one repetition to the next; an explosion goes on as it began. */
function explodes(stepsWith: Steps): boolean {
  const counted: number[] = [];
  while (counted.length < mostSingle) {
    const steps = stepsWith(counted.length + 1);
    if (steps === Number.POSITIVE_INFINITY) break;
    counted.push(steps);
  }
  const third = Math.floor(counted.length / 3);
  if (third === 0) return counted.length > 0 && (counted.at(-1) ?? mostSteps) * 20 < mostSteps;
  const [few = 1, more = 1, many = 1] = [2, 1, 0].map((back) => counted.at(-1 - back * third));
  return many / more >= leastExplosion && many / more >= (0.75 * more) / few;
}

/** From the two longest texts, of which one is double the other, that can be run to the end. */
function polynomialOf(stepsWith: Steps): number | undefined {
  let before = stepsWith(2);
  let growth = 0;
  for (let times = 4; times <= 512; times *= 2) {
    const steps = stepsWith(times);
    if (steps === Number.POSITIVE_INFINITY) break;
    if (steps >= fewestSteps) growth = steps / before;
    before = steps;
  }
  // Short texts show less than the whole power: 9.4 for the fourth, which is 16 in the end.
  return growth >= leastGrowth ? Math.ceil(Math.log2(growth) - slack) : undefined;
}
