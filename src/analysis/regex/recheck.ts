import { createRequire } from "node:module";
import type { AttackText } from "./attack-text.ts";

/** What the library recheck says of a pattern; `unknown` also where it was not asked. */
export type Opinion =
  | { readonly status: "vulnerable"; readonly degree: number; readonly attack: AttackText }
  | { readonly status: "safe" | "unknown" };

type Recheck = typeof import("recheck");

/**
 * Everything is counted, with the seed fixed, so that the answer is the same on each machine; the time is a last resort that no
 * pattern of the benchmark's packages reached. The sizes are what makes the slowest of those take 3 s, the median 0.15 s.
 */
const limits = {
  randomSeed: 0,
  accelerationMode: "on",
  maxNFASize: 5_000,
  maxPatternSize: 600,
  attackLimit: 100_000_000,
  incubationLimit: 10_000,
  maxInitialGenerationSize: 30,
  maxGenerationSize: 10,
  maxIteration: 2,
  crossoverSize: 5,
  mutationSize: 5,
  maxGeneStringSize: 400,
  maxAttackStringSize: 30_000,
  recallTimeout: -1,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  timeout: 20_000,
} as const;

/** A longer pattern is not asked about. */
const longest = 1_500;

/** With a reference to a group its search is neither bounded by steps nor by memory: it took 4 GB for `(a*)*\1$`. */
const reference = /\\(?:[1-9]|k<)/;

/** What it does not know, or takes for something else. */
const unknownFlags = /[vy]/;

const known = new Map<string, Opinion>();
const mostKnown = 5_000;

/** Asks recheck about a pattern, as a script of this process: no native program, no Java, no thread of its own. */
export function opinionOn(source: string, flags: string): Opinion {
  if (source.length > longest || reference.test(source) || unknownFlags.test(flags)) return { status: "unknown" };
  const key = `${flags} ${source}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size > mostKnown) known.clear();
  const opinion = ask(source, flags.replaceAll(/[dg]/g, ""));
  known.set(key, opinion);
  return opinion;
}

/** Enough to find what is slow in patterns of secrets. */
const quickLimits = {
  ...limits,
  attackLimit: 1_000_000,
  incubationLimit: 5_000,
  maxIteration: 1,
  maxInitialGenerationSize: 50,
  maxGenerationSize: 20,
  maxGeneStringSize: 200,
} as const;

/**
 * Whether recheck finds no text for which the pattern takes long, by its automaton or by a search of bounded length; `undefined`
 * where it cannot tell, and for what it is not asked about.
 */
export function isCalledSafe(source: string, flags: string): boolean | undefined {
  if (source.length > longest || reference.test(source) || unknownFlags.test(flags)) return undefined;
  const { status } = load().checkSync(source, flags.replaceAll(/[dg]/g, ""), quickLimits);
  return status === "unknown" ? undefined : status === "safe";
}

function ask(source: string, flags: string): Opinion {
  const found = load().checkSync(source, flags, limits);
  if (found.status === "vulnerable") {
    const { complexity, attack } = found;
    const degree = complexity.type === "exponential" ? Number.POSITIVE_INFINITY : complexity.degree;
    const parts = attack.pumps.map(({ prefix, pump }) => ({ before: prefix, pump }));
    return { status: "vulnerable", degree, attack: { parts, suffix: attack.suffix } };
  }
  // Its search by chance (`fuzz`) proves nothing by finding nothing.
  return { status: found.status === "safe" && found.checker === "automaton" ? "safe" : "unknown" };
}

let loaded: Recheck | undefined;

/** 3 MB of script that take 80 ms: loaded for the first pattern that somebody asks about. */
function load(): Recheck {
  // The main file would start a process; the one for browsers is the same checker as plain script.
  loaded ??= createRequire(import.meta.url)("recheck/lib/browser.js") as Recheck;
  return loaded;
}
