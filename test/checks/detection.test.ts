import { describe, expect, it } from "vitest";
import { toCheckedText, toDetection } from "../../src/checks/detection.ts";
import type { RuleFacts } from "../../src/model/rule.ts";

const rule: RuleFacts = {
  id: "injection/code",
  severity: "high",
  confidence: "medium",
  cwe: [94],
  owasp: "A03:2021",
  message: "It is run.",
  fix: "Do not run it.",
};

function detect(text: string, snippet = text) {
  const start = text.indexOf(snippet);
  return toDetection(rule, { range: [start, start + snippet.length] }, toCheckedText({ path: "app.js", text }));
}

describe("toDetection", () => {
  it("fills in from the rule what the problem leaves out", () => {
    expect(detect("a();\n  eval(x);\n", "eval(x)")).toMatchObject({
      path: "app.js",
      region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 10 },
      rule: "injection/code",
      severity: "high",
      confidence: "medium",
      message: "It is run.",
      fix: "Do not run it.",
      trace: [],
    });
  });

  it.each([
    ["run(a, b)", "run(\n    a,\n    b,\n  )"],
    ["run({ a })", "run({a})"],
    ["a  +  b", "a+b"],
    ["new  Function(x)", "new\tFunction( x )"],
    ["run(a)\r\n", "run(a)"],
  ])("gives %j and %j one identity", (one, other) => {
    expect(detect(one).identity).toBe(detect(other).identity);
  });

  it.each([
    ["typeof x", "typeofx"],
    ["run(a, b)", "run(b, a)"],
    ["run('a')", "run('A')"],
  ])("tells %j from %j", (one, other) => {
    expect(detect(one).identity).not.toBe(detect(other).identity);
  });

  it("shows two lines on either side, and cuts very long ones", () => {
    const text = ["1", "2", "3", `eval(${"x".repeat(1_000)})`, "5", "6", "7"].join("\n");
    const { excerpt } = detect(text, "eval");
    expect(excerpt).toMatchObject({
      startLine: 2,
      lines: ["2", "3", expect.stringMatching(/^eval\(x{195}…$/), "5", "6"],
    });
  });

  it("puts a step in another file on the lines of that file, and leaves out one whose file is not at hand", () => {
    const other = toCheckedText({ path: "db.js", text: "\n\nrun(sql)" });
    const file = {
      ...toCheckedText({ path: "app.js", text: "eval(x)" }),
      fileAt: (path: string) => (path === "db.js" ? other : undefined),
    };
    const steps = ["app.js", "db.js", "gone.js"].map((path) => ({ path, range: [2, 5] as const, text: "it goes on" }));
    expect(toDetection(rule, { range: [0, 7], steps }, file).trace).toMatchObject([
      { path: "app.js", region: { startLine: 1, startColumn: 3 }, excerpt: { lines: ["eval(x)"] } },
      { path: "db.js", region: { startLine: 3, startColumn: 1 }, excerpt: { lines: ["run(sql)"] } },
    ]);
  });
});
