import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/report/code-frame.ts";
import { aRegion } from "../helpers/reports.ts";

function marked(lines: readonly string[], region = aRegion(1), width = 80) {
  return codeFrame({ excerpt: { startLine: 1, lines }, region }, width).map(
    ({ text, mark }) => mark && text.slice(...mark),
  );
}

describe("codeFrame", () => {
  it("is empty without an excerpt, as for a secret", () => {
    expect(codeFrame({ region: aRegion(1) }, 80)).toEqual([]);
  });

  it("marks the region, also behind tabs and characters that are made visible", () => {
    expect(marked(["\tx\u202e(run);"], aRegion(1, 5, 8))).toEqual(["run"]);
  });

  it("marks whole lines in the middle of a region, without their indentation", () => {
    const region = { startLine: 1, startColumn: 3, endLine: 3, endColumn: 2 };
    expect(marked(["a(b", "  c,", ");"], region)).toEqual(["b", "c,", ")"]);
  });

  it("cuts a long line around the mark, and the lines around it alike", () => {
    const long = `${"a".repeat(5000)}run(x)${"b".repeat(5000)}`;
    const frame = codeFrame({ excerpt: { startLine: 1, lines: ["short", long] }, region: aRegion(2, 5001, 5007) }, 60);
    expect(frame.map(({ text }) => text.length <= 60)).toEqual([true, true]);
    expect(frame[1]?.text.slice(...(frame[1].mark ?? [0, 0]))).toBe("run(x)");
    expect(frame[1]?.text).toMatch(/^…a+run\(x\)b+…$/);
  });

  it("leaves out empty lines at its ends", () => {
    const frame = codeFrame({ excerpt: { startLine: 7, lines: ["", "run()", "", ""] }, region: aRegion(8, 1, 6) }, 80);
    expect(frame).toEqual([{ number: 8, text: "run()", mark: [0, 5] }]);
  });

  it("takes a region that the excerpt does not hold", () => {
    expect(marked(["x"], aRegion(9))).toEqual([undefined]);
    expect(marked(["  x…"], aRegion(1, 50, 60))).toEqual(["x…"]);
  });
});
