import { describe, expect, it } from "vitest";
import { judge, slowPatternsIn } from "../../../src/analysis/index.ts";
import { opinionOn } from "../../../src/analysis/regex/recheck.ts";
import redos from "../../../src/rules/injection/redos.ts";
import { openScript } from "../scripts.ts";

const exponential = Number.POSITIVE_INFINITY;

/** The verdicts on all that is suspected in a script. */
function verdictsIn(text: string) {
  const module = openScript(text, "app.js");
  return slowPatternsIn(module).map((pattern) => judge(module, pattern));
}

describe("a suspected pattern", () => {
  it.each([
    ["^\\s*|\\s*$", "g", "safe", 2],
    ["(^\\s*|\\s*$)", "g", "safe", 2],
    ["^[\\p{L}--[a]]*[b-z]*$", "v", "unknown", 2],
    ["^([\\p{L}--[a]]+)+$", "v", "unknown", exponential],
  ] as const)("/%s/%s, which recheck calls %s, is judged by the counted steps", (source, flags, status, degree) => {
    expect(opinionOn(source, flags).status).toBe(status);
    expect(verdictsIn(`exports.f = (text) => text.replace(/${source}/${flags}, "");`)).toMatchObject([{ degree }]);
  });

  it("that neither recheck nor the counted steps find slow is none", () => {
    expect(verdictsIn("exports.f = (text) => text.replace(/(?<!\\s)\\s+$/, '');")).toEqual([undefined]);
  });

  it.each([
    ["^([a-z]+)+$", "u"],
    ["^([[a-z]--[_]]+)+$", "v"],
  ])("/%s/%s is reported with the same confidence, confirmed by recheck or counted alone", (source, flags) => {
    const module = openScript(`console.log(/${source}/${flags}.test(text));`, "app.js");
    expect([...redos.detect(module, {}, [])]).toMatchObject([{ severity: "high", confidence: "low" }]);
    const request = { sink: "regex-match", taint: { kind: "remote", safe: new Set<string>(), steps: [] } };
    const [pattern] = slowPatternsIn(module);
    const range = pattern?.uses[0]?.node.range ?? [0, 0];
    const problems = [...redos.detect(module, {}, [{ ...request, range } as never])];
    expect(problems).toMatchObject([{ severity: "high", confidence: "high" }]);
  });
});
