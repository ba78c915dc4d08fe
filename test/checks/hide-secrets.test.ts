import { describe, expect, it } from "vitest";
import { hideSecrets } from "../../src/checks/hide-secrets.ts";
import type { Detection } from "../../src/model/finding.ts";
import { aFinding, aRegion, aStep } from "../helpers/reports.ts";

const value = "ghp_0123456789";
const line = `run("${value}", x);`;
const { excerpt: _excerpt, ...bare } = aFinding({ path: "a.js" });
const secret: Detection = { ...bare, rule: "secrets/thing", region: aRegion(5, 6, 6 + value.length) };

function beside(detection: Partial<Detection>): Detection {
  const [shown = secret] = hideSecrets([{ ...aFinding({ path: "a.js" }), ...detection }, secret]);
  return shown;
}

describe("hideSecrets", () => {
  it("writes stars for the value in what other rules show, and keeps the columns", () => {
    const { excerpt, trace } = beside({
      excerpt: { startLine: 4, lines: ["a();", line, "b();"] },
      trace: [aStep("a.js", 5, line, "It comes in."), aStep("b.js", 5, "other file", "It goes on.")],
    });
    expect(excerpt?.lines).toEqual(["a();", `run("${"*".repeat(value.length)}", x);`, "b();"]);
    expect(trace.map((step) => step.excerpt?.lines)).toEqual([
      [`run("${"*".repeat(value.length)}", x);`],
      ["other file"],
    ]);
  });

  it("hides a value of many lines, also where an excerpt has been cut", () => {
    const key: Detection = { ...secret, region: { startLine: 1, startColumn: 7, endLine: 3, endColumn: 4 } };
    const [shown] = hideSecrets([
      aFinding({ path: "a.js", excerpt: { startLine: 1, lines: ["key = BEGIN", "abc", "END;"] } }),
      key,
    ]);
    expect(shown?.excerpt?.lines).toEqual(["key = *****", "***", "***;"]);
  });

  it("writes stars for a known value in other lines, steps, messages and files", () => {
    const [shown] = hideSecrets(
      [
        aFinding({
          path: "b.js",
          message: `It says ${value}.`,
          excerpt: { startLine: 1, lines: [line] },
          trace: [aStep("c.js", 5, line, `It is ${value}.`)],
        }),
      ],
      new Set([value]),
    );
    expect(JSON.stringify(shown)).not.toContain(value);
    expect(shown?.excerpt?.lines).toEqual([`run("${"*".repeat(value.length)}", x);`]);
  });

  it("offers no suggestion for lines that hold a secret", () => {
    const suggestion = { startLine: 5, endLine: 5, lines: [line] };
    expect(beside({ suggestion })).not.toHaveProperty("suggestion");
    expect(beside({ suggestion: { startLine: 9, endLine: 9, lines: ["x"] } })).toHaveProperty("suggestion");
  });

  it("leaves other files and detections without a secret alone", () => {
    const finding = aFinding({ path: "b.js" });
    expect(hideSecrets([finding, secret])[0]).toEqual(finding);
    expect(hideSecrets([finding])[0]).toBe(finding);
  });
});
