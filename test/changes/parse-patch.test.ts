import { formatPatch, structuredPatch } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTexts, parsePatch } from "../../src/changes/patch.ts";

/** The patch text between two texts as GitHub's API gives it: without file headers and without a last line end. */
function githubPatch(before: string, after: string): string {
  const text = formatPatch(structuredPatch("a", "b", before, after, "", "", { context: 3 }));
  return text.slice(text.indexOf("@@ ")).replace(/\n$/, "");
}

const line = fc.oneof(
  fc.constantFrom("", "@@ -1,2 +3,4 @@", "\\ No newline at end of file", "--- a", "+++ b", " ", "-", "+", "x\r", "é💣"),
  fc.string().map((text) => text.replaceAll("\n", "")),
);
const text = fc.oneof(
  fc.array(line, { maxLength: 40 }).map((lines) => lines.map((each) => `${each}\n`).join("")),
  fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n")),
);

describe("parsePatch", () => {
  it("reads from a patch the hunks that diffTexts finds", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(parsePatch(githubPatch(before, after))).toEqual(diffTexts(before, after));
      }),
    );
  });

  it("reads counts that are left out as one", () => {
    expect(parsePatch("@@ -1 +1 @@ function main() {\n-a\n+b\n\\ No newline at end of file")).toEqual([
      {
        oldStart: 1,
        oldLines: 1,
        newStart: 1,
        newLines: 1,
        lines: [
          { kind: "removed", text: "a" },
          { kind: "added", text: "b" },
        ],
      },
    ]);
  });

  it("takes a line of the file that looks like the head of a hunk for text", () => {
    expect(parsePatch("@@ -0,0 +1,2 @@\n+@@ -1 +9 @@\n+x")?.[0]?.lines.map((each) => each.text)).toEqual([
      "@@ -1 +9 @@",
      "x",
    ]);
  });

  it("does not trust a patch that was cut", () => {
    expect(parsePatch("@@ -0,0 +1,3 @@\n+a\n+b")).toBeUndefined();
  });

  it("does not trust what is no patch", () => {
    expect(parsePatch("Binary files differ")).toBeUndefined();
  });

  it("replaces the whole of an empty text that grew beyond what is worth a line diff", () => {
    const [hunk] = diffTexts("", "x\n".repeat(20_001));
    expect(hunk).toMatchObject({ oldStart: 0, oldLines: 0, newStart: 1, newLines: 20_001 });
  });
});
