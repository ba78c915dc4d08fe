import { describe, expect, it } from "vitest";
import { orderFindings } from "../../src/findings/order.ts";
import { finding } from "./finding.ts";

describe("orderFindings", () => {
  it("puts the worst first, then the surest, then by place", () => {
    const wanted = [
      finding({ severity: "critical", confidence: "low", path: "z.js" }),
      finding({ severity: "high", confidence: "high", path: "b.js", line: 9 }),
      finding({ severity: "high", confidence: "medium", path: "a.js", line: 3 }),
      finding({ severity: "high", confidence: "medium", path: "a.js", line: 20 }),
      finding({ severity: "high", confidence: "medium", path: "b.js", line: 1 }),
      finding({ severity: "low", confidence: "high" }),
    ];
    expect(orderFindings(wanted.toReversed())).toEqual(wanted);
  });
});
