import { describe, expect, it } from "vitest";
import { attackExpressionOf, attackTextOf, timesFor } from "../../../src/analysis/regex/attack-text.ts";
import { countSteps } from "../../../src/analysis/regex/count-steps.ts";
import { programOf } from "../../../src/analysis/regex/program.ts";
import { opinionOn } from "../../../src/analysis/regex/recheck.ts";

const once = { isRepeated: false, isSticky: false };

function stepsOf(pattern: RegExp, text: string, most = 1_000_000): number {
  const program = programOf(pattern.source, pattern.flags);
  if (!program) throw new Error(`no program for ${pattern}`);
  return countSteps(program, text, once, most);
}

describe("recheck", () => {
  it("says how the time grows, and with which text", () => {
    expect(opinionOn("^(a+)+$", "")).toMatchObject({ status: "vulnerable", degree: Number.POSITIVE_INFINITY });
    expect(opinionOn("\\s+$", "")).toMatchObject({ status: "vulnerable", degree: 2 });
    expect(opinionOn("^a+$", "")).toEqual({ status: "safe" });
  });

  it("is not asked what its search has no bound for, or what it does not know", () => {
    expect(opinionOn("(a*)*\\1$", "")).toEqual({ status: "unknown" });
    expect(opinionOn("(?<a>a*)*\\k<a>$", "")).toEqual({ status: "unknown" });
    expect(opinionOn("[a--b]+!", "v")).toEqual({ status: "unknown" });
    expect(opinionOn("a+!", "y")).toEqual({ status: "unknown" });
    expect(opinionOn(`${"a".repeat(2_000)}+!`, "")).toEqual({ status: "unknown" });
  });

  it("does not know an expression that it cannot read", () => {
    expect(opinionOn("(", "")).toEqual({ status: "unknown" });
    expect(opinionOn("(?i:a)+$", "")).toEqual({ status: "unknown" });
  });
});

describe("an attack text", () => {
  const attack = { parts: [{ before: "<", pump: "a " }], suffix: "\u0000\u2028" };

  it("is built with any number of repetitions", () => {
    expect(attackTextOf(attack, 2)).toBe("<a a \u0000\u2028");
  });

  it("is shown as an expression of visible characters", () => {
    const shown = attackExpressionOf(attack, 3);
    expect(shown).toBe('"<" + "a ".repeat(3) + "\\u0000\\u2028"');
  });

  it("is short where it explodes, and long where the square has to be felt", () => {
    expect([Number.POSITIVE_INFINITY, 2, 3].map(timesFor)).toEqual([30, 50_000, 3_000]);
  });
});

describe("counted steps", () => {
  it.each([
    [/^(?:a+b)+c/, "linear", 3],
    [/(?<!\s)\s+$/, "linear", 3],
    [/^(?=(a+))\1b/, "linear", 3],
    [/a+b/, "square", 5],
  ] as const)("of %s grow as the %s of the text", (pattern, _power, most) => {
    const growth = stepsOf(pattern, `${"a".repeat(400)}!`) / stepsOf(pattern, `${"a".repeat(200)}!`);
    expect(growth).toBeLessThan(most);
    expect(growth > 3).toBe(most === 5);
  });

  it("end at the limit", () => {
    expect(stepsOf(/^(a+)+$/, `${"a".repeat(40)}!`, 10_000)).toBe(Number.POSITIVE_INFINITY);
  });

  it("end in a loop that reads nothing", () => {
    expect(stepsOf(/^(?:a?)*$/, "b")).toBeLessThan(50);
  });

  it("are not counted for a pattern that would be too large", () => {
    expect(programOf("(?:a{100}){100}", "")).toBeUndefined();
  });
});
