import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSections } from "../../src/report/budget.ts";

const more = (left: number) => `… and ${left} more`;

describe("fitSections", () => {
  it("shows everything where there is room", () => {
    const sections = [
      { head: "A", items: ["1", "2"], more },
      { head: "", items: [], more },
      { head: "B", items: [], more },
    ];
    expect(fitSections(sections, 1000)).toBe("A\n1\n2\n\nB");
  });

  it("lets the later section give way", () => {
    const sections = [
      { head: "A", items: ["a".repeat(100)], more },
      { head: "B", items: ["b".repeat(100)], more },
    ];
    expect(fitSections(sections, 360)).toBe(`A\n${"a".repeat(100)}\n\nB\n\n… and 1 more`);
  });

  it("never needs more bytes than it is given", () => {
    const section = fc.record({
      head: fc.string({ maxLength: 20 }),
      items: fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { maxLength: 50 }),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 5 }), fc.integer({ min: 1000, max: 4000 }), (sections, limit) => {
        const text = fitSections(
          sections.map((each) => ({ ...each, more })),
          limit,
        );
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
