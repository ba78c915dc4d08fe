import type { TSESTree } from "@typescript-eslint/typescript-estree";
import type { Module } from "../module.ts";
import { type RegularExpression, regularExpressionsIn } from "./expressions-in.ts";
import { shapeOf } from "./pattern-shape.ts";
import { isUndecided, type Slowness, slownessOf } from "./slow-pattern.ts";
import { originsOf, type SubjectOrigin } from "./subject-origin.ts";
import { type PatternUse, usesOf } from "./uses-of.ts";

/** A regular expression that can take more than linear time, and where it is matched. */
export interface SlowPattern extends Slowness {
  readonly node: TSESTree.Node;
  readonly source: string;
  readonly flags: string;
  /** Whether a text is looked through to its end, match after match. */
  readonly isRepeated: boolean;
  readonly uses: readonly SlowUse[];
}

/** One match, and the parameters from which its text may come. */
interface SlowUse {
  readonly node: TSESTree.Node;
  /** Whether the expression itself is given to other modules here. */
  readonly isGivenOut: boolean;
  readonly origins: readonly SubjectOrigin[];
}

const known = new WeakMap<Module, readonly SlowPattern[]>();

/** The slow regular expressions of a module, each once. */
export function slowPatternsIn(module: Module): readonly SlowPattern[] {
  const found =
    known.get(module) ??
    regularExpressionsIn(module).flatMap((expression) => {
      const slow = slowPatternOf(module, expression);
      return slow ? [slow] : [];
    });
  known.set(module, found);
  return found;
}

function slowPatternOf(module: Module, { node, sources, flags }: RegularExpression): SlowPattern | undefined {
  if (sources.every((source) => shapeOf(source, flags).isLinear)) return undefined;
  const uses = usesOf(module, node);
  const isRepeated = uses.some((use) => use.isRepeated && (use.isAlwaysRepeated || flags.includes("g")));
  const [slowest] = sources
    .flatMap((source) => {
      const slowness = slownessOf(source, flags, isRepeated);
      return slowness ? [{ ...slowness, source }] : [];
    })
    .toSorted((a, b) => b.degree - a.degree);
  if (!slowest && sources.some((source) => isUndecided(source, flags, isRepeated))) {
    module.budgets.reach("pattern search", node);
  }
  return slowest && { ...slowest, node, flags, isRepeated, uses: uses.map((use) => slowUse(module, use)) };
}

function slowUse(module: Module, { node, subject }: PatternUse): SlowUse {
  return { node, isGivenOut: subject === undefined, origins: subject ? originsOf(module, subject) : [] };
}
