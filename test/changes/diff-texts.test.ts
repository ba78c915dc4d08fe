import { describe, expect, it } from "vitest";
import { diffTexts } from "../../src/changes/patch.ts";
import { expectLinearCost } from "../helpers/growth.ts";

function numbered(word: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join("");
}

describe("diffTexts", () => {
  it("keeps apart what is far apart", () => {
    const text = numbered("line", 40);
    const hunks = diffTexts(text, text.replace("line 5\n", "").replace("line 30\n", "other\n"));
    expect(hunks.map(({ oldStart, oldLines, newStart, newLines }) => [oldStart, oldLines, newStart, newLines])).toEqual(
      [
        [3, 7, 3, 6],
        [28, 7, 27, 7],
      ],
    );
  });

  it("finds nothing between equal texts", () => {
    expect(diffTexts("a\n", "a\n")).toEqual([]);
  });

  it("gives a huge insertion its exact place", () => {
    const [before, after] = [numbered("before", 10), numbered("after", 10)];
    const [hunk, ...more] = diffTexts(before + after, before + numbered("new", 9_000) + after);
    expect(more).toEqual([]);
    expect(hunk).toMatchObject({ oldStart: 8, oldLines: 6, newStart: 8, newLines: 9_006 });
    expect(hunk?.lines.filter(({ kind }) => kind === "added")).toHaveLength(9_000);
    expect(hunk?.lines.filter(({ kind }) => kind === "context").map((line) => line.text)).toEqual([
      "before 7",
      "before 8",
      "before 9",
      "after 0",
      "after 1",
      "after 2",
    ]);
  });

  it("replaces what is very different as a whole, at a cost that grows as the text", () => {
    expectLinearCost((size) => {
      const [hunk, ...more] = diffTexts(numbered("old", size), numbered("new", size));
      expect(more).toEqual([]);
      expect(hunk).toMatchObject({ oldStart: 1, oldLines: size, newStart: 1, newLines: size });
    }, 5_000);
  });
});
