import type { Bounded } from "../model/bounded.ts";
import type { CheckResult } from "./request.ts";

/** Says each file and budget once, in the order of the paths, with how many places it cut short. */
export function countReached(reached: CheckResult["reached"]): readonly Bounded[] {
  const groups = Map.groupBy(reached, ({ path, budget }) => JSON.stringify([path, budget]));
  return [...groups.values()]
    .flatMap(([first, ...others]) => {
      if (!first) return [];
      const starts = new Set([first, ...others].flatMap(({ starts }) => starts));
      return [{ path: first.path, budget: first.budget, places: starts.size }];
    })
    .toSorted((a, b) => compare(a.path, b.path) || compare(a.budget, b.budget));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
