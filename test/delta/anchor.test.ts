import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTexts } from "../../src/changes/patch.ts";
import { anchorOf } from "../../src/delta/anchor.ts";
import type { FileChange, Hunk } from "../../src/model/change-set.ts";
import { finding } from "../findings/finding.ts";

function hunk(newStart: number, newLines: number): Hunk {
  return { oldStart: newStart, oldLines: newLines, newStart, newLines, lines: [] };
}

function anchor(startLine: number, endLine: number, hunks: readonly Hunk[] = [hunk(10, 5), hunk(20, 5)]) {
  const change: FileChange = {
    path: "app.js",
    status: "modified",
    after: { path: "app.js", text: "", blob: "" },
    hunks,
  };
  return anchorOf(finding({ region: { startLine, startColumn: 1, endLine, endColumn: 2 } }), change);
}

describe("anchorOf", () => {
  it.each([
    [11, 12, 11, 12],
    [10, 10, 10, 10],
    [14, 14, 14, 14],
    [12, 18, 12, 14],
    [12, 22, 12, 14],
    [5, 12, 10, 12],
    [5, 30, 10, 14],
    [16, 22, 20, 22],
    [20, 40, 20, 24],
  ])("puts lines %d to %d on the lines %d to %d of one hunk", (start, end, from, to) => {
    expect(anchor(start, end)).toEqual({ kind: "lines", startLine: from, endLine: to });
  });

  it.each([
    [1, 9],
    [15, 19],
    [25, 30],
  ])("puts lines %d to %d, which no hunk shows, on the file", (start, end) => {
    expect(anchor(start, end)).toEqual({ kind: "file" });
  });

  it("puts nothing on a hunk that only removes", () => {
    expect(anchor(1, 30, [hunk(10, 0)])).toEqual({ kind: "file" });
  });

  it("puts what stands in a file that did not change, or is gone, into the summary", () => {
    expect(anchorOf(finding(), undefined)).toEqual({ kind: "summary" });
    expect(anchorOf(finding(), { path: "app.js", status: "removed", hunks: [hunk(1, 5)] })).toEqual({
      kind: "summary",
    });
  });

  it("lies within one hunk, and on lines of the finding, whatever the change", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60 }).map((lines) => `${lines.join("\n")}\n`);
    fc.assert(
      fc.property(text, text, fc.nat(70), fc.nat(20), (before, after, start, length) => {
        const hunks = diffTexts(before, after);
        const found = anchor(start + 1, start + 1 + length, hunks);
        if (found.kind !== "lines") return;
        expect(found.startLine).toBeLessThanOrEqual(found.endLine);
        expect(found.startLine).toBeGreaterThanOrEqual(start + 1);
        expect(found.endLine).toBeLessThanOrEqual(start + 1 + length);
        const holding = hunks.filter(
          ({ newStart, newLines }) => newStart <= found.startLine && found.endLine < newStart + newLines,
        );
        expect(holding).toHaveLength(1);
      }),
    );
  });
});
