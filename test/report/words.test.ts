import { describe, expect, it } from "vitest";
import { clipColumns, displayWidth } from "../../src/report/display-width.ts";
import { clip, oneLine, visibleText } from "../../src/report/visible-text.ts";
import { duration, revisionName } from "../../src/report/words.ts";
import { hang, wrap } from "../../src/report/wrap.ts";

describe("words of a report", () => {
  it("shows what cannot be seen", () => {
    expect(visibleText("a\u202eb\u0000\ud800\t")).toBe("a[U+202E]b[U+0000][U+D800][U+0009]");
    expect(oneLine("a\r\n  b\tc")).toBe("a b c");
  });

  it("cuts between characters", () => {
    expect(clip("ab😀cd", 4)).toBe("ab…");
    expect(clip("abcd", 4)).toBe("abcd");
    expect(clipColumns("日本語", 5)).toBe("日本…");
  });

  it("counts columns", () => {
    expect(displayWidth("\u001b[31mab\u001b[39m")).toBe(2);
    expect(displayWidth("日本😀e\u0301")).toBe(7);
  });

  it("wraps between words and breaks those that are too long", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefgh ij", 5)).toEqual(["abcde", "fgh", "ij"]);
    expect(hang("- ", "one two three", 12)).toBe("- one two\n  three");
  });

  it("names durations and revisions", () => {
    expect([duration(840), duration(61_500)]).toEqual(["0.8 s", "1 min 1 s"]);
    expect(revisionName({ label: "main", sha: "1".repeat(40) })).toBe("main (1111111)");
    expect(revisionName({ label: "working tree", sha: "" })).toBe("working tree");
  });
});
