import type { Module } from "../module.ts";
import { attackExpressionOf, timesFor } from "./attack-text.ts";
import { type Proof, prove } from "./proof.ts";
import { type Opinion, opinionOn } from "./recheck.ts";
import type { SlowPattern } from "./slow-patterns-in.ts";

/** What stands after a suspicion was looked into; counted steps prove as much as what recheck says. */
export interface Verdict {
  /** How the time grows with the text's length: `Infinity` where it doubles with each repetition, else a power. */
  readonly degree: number;
  /** A text that shows it, as an expression of JavaScript. */
  readonly attack: string;
}

/** Recheck is asked about so many characters of patterns in one module; each pattern counts for some more than it has. */
const mostCharacters = 2_000;
const perPattern = 100;

const left = new WeakMap<Module, number>();

/**
 * Looks into a suspicion: recheck is asked, and the steps of a matcher that backtracks are counted. `undefined` where neither finds
 * that the time grows faster than the text. Where more patterns of a module are suspected than recheck is asked about, the
 * counted steps alone decide.
 */
export function judge(module: Module, pattern: SlowPattern): Verdict | undefined {
  const { source, flags, isRepeated, attack } = pattern;
  const isAsked = isAffordable(module, source);
  const opinion = isAsked ? opinionOn(source, flags) : ({ status: "unknown" } as const);
  const verdict = verdictOn(opinion, prove(source, flags, attack, isRepeated));
  if (!isAsked && !verdict) module.budgets.reach("pattern search", pattern.node);
  return verdict;
}

function isAffordable(module: Module, source: string): boolean {
  const rest = (left.get(module) ?? mostCharacters) - perPattern - source.length;
  left.set(module, rest);
  return rest >= 0;
}

/**
 * Of two texts that take long the one that takes longer. Recheck looks for one match and knows nothing of a search that goes on
 * after it, so it may call safe what was counted: `/^\s+|\s+$/g` in `replace`.
 */
function verdictOn(opinion: Opinion, proof: Proof | undefined): Verdict | undefined {
  if (opinion.status === "vulnerable" && opinion.degree >= (proof?.degree ?? 0)) return shown(opinion);
  return proof && shown(proof);
}

function shown({ degree, attack }: Proof): Verdict {
  return { degree, attack: attackExpressionOf(attack, timesFor(degree)) };
}
