import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTexts } from "../../src/changes/patch.ts";
import { addedLines, removedLines } from "../../src/delta/touched-lines.ts";
import type { FileChange } from "../../src/model/change-set.ts";

function changeOf(before: string, after: string): FileChange {
  return { path: "a.js", status: "modified", hunks: diffTexts(before, after) };
}

const lines = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 });

describe("addedLines and removedLines", () => {
  it("count lines from one, each on its side", () => {
    const change = changeOf("a\nb\nc\n", "a\nx\ny\nc\n");
    expect([...addedLines(change)]).toEqual([2, 3]);
    expect([...removedLines(change)]).toEqual([2]);
  });

  it("name what is left when the lines that both sides share are taken away", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const change = changeOf(`${before.join("\n")}\n`, `${after.join("\n")}\n`);
        const rest = (all: readonly string[], touched: ReadonlySet<number>) =>
          `${all.join("\n")}\n`
            .split("\n")
            .slice(0, -1)
            .filter((_, index) => !touched.has(index + 1));
        expect(rest(after, addedLines(change))).toEqual(rest(before, removedLines(change)));
      }),
    );
  });
});
