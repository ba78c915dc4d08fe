import { expect, it } from "vitest";
import { expectLinearCost } from "./growth.ts";

/** Reads the text as often as the number says; the answer keeps the loop from being left out. */
function readTimes(text: string, times: number): number {
  let sum = 0;
  for (let round = 0; round < times; round++) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

it("a cost that grows with the square of the size is told from one that grows as it does", () => {
  const text = "text".repeat(2_000);
  expect(() => expectLinearCost((size) => readTimes(text, size), 2_000)).not.toThrow();
  expect(() => expectLinearCost((size) => readTimes(text, (size * size) / 500), 2_000)).toThrow("to be less than");
});
