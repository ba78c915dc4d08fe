import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeywordScan } from "../../src/secrets/keyword-automaton.ts";

function hitsIn(text: string, keywords: readonly string[]): readonly string[] {
  const hits: string[] = [];
  createKeywordScan(keywords)(text, (keyword, end) => hits.push(`${keywords[keyword]} ${end}`));
  return hits.sort();
}

describe("createKeywordScan", () => {
  it("finds keywords in any case, in each other and across each other", () => {
    expect(hitsIn("uSHErs", ["he", "she", "his", "hers"])).toEqual(["he 4", "hers 6", "she 4"]);
    expect(hitsIn("GHP_ ghp-", ["ghp_", "p-"])).toEqual(["ghp_ 4", "p- 9"]);
  });

  it("finds what a search of each keyword alone finds", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[ab_]{1,5}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[aAbB_é]{0,60}$/), (keywords, text) => {
        const lower = text.toLowerCase();
        const expected = keywords.flatMap((keyword) =>
          [...lower].flatMap((_, at) => (lower.startsWith(keyword, at) ? `${keyword} ${at + keyword.length}` : [])),
        );
        expect(hitsIn(text, keywords)).toEqual(expected.sort());
      }),
    );
  });
});
