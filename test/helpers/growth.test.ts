import { describe, expect, it } from "vitest";
import { expectLinearCost } from "./growth.ts";

/** Work of which each step takes a millisecond, and what measures it; the first tries of each size take longer. */
function counted(stepsFor: (size: number) => number, slowTries = 0) {
  let steps = 0;
  const tries = new Map<number, number>();
  const work = (size: number) => {
    tries.set(size, (tries.get(size) ?? 0) + 1);
    steps += stepsFor(size) * ((tries.get(size) ?? 0) <= slowTries ? 3 : 1);
  };
  const measure = (run: () => void) => {
    const before = steps;
    run();
    return steps - before;
  };
  return () => expectLinearCost(work, 100, measure);
}

describe("the cost of work", () => {
  it("may grow as its size does, also where something is done once or now and then", () => {
    expect(counted((size) => size)).not.toThrow();
    expect(counted((size) => size * Math.log2(size) + 50)).not.toThrow();
    expect(counted((size) => size, 2)).not.toThrow();
  });

  it("may not grow with the square of it", () => {
    expect(counted((size) => size ** 2 / 100)).toThrow("to be less than");
    expect(counted((size) => 2 ** (size / 100) + size ** 2)).toThrow("to be less than");
  });
});
