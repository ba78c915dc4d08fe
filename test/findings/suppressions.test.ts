import { describe, expect, it } from "vitest";
import { readSuppressions, suppress } from "../../src/findings/suppressions.ts";
import type { RuleFacts } from "../../src/model/rule.ts";
import { expectLinearCost } from "../helpers/growth.ts";
import { finding } from "./finding.ts";

const facts: Omit<RuleFacts, "id"> = {
  severity: "high",
  confidence: "high",
  cwe: [94],
  owasp: "A03:2021",
  message: "x",
  fix: "x",
};
const rules = new Map<string, RuleFacts>([
  ["injection/code", { id: "injection/code", ...facts }],
  ["injection/sql", { id: "injection/sql", ...facts }],
  ["dependencies/vulnerable", { id: "dependencies/vulnerable", ...facts, suppressible: false }],
]);

function read(text: string, path = "app.js", added: readonly number[] = []) {
  return readSuppressions({ path, text, blob: "" }, rules, new Set(added));
}

/** The lines of the text on which a finding of the rule would be ignored. */
function ignoredLines(text: string, path = "app.js", rule = "injection/code"): readonly number[] {
  const { suppressions } = read(text, path);
  return text
    .split(/\r\n|\n|\r/)
    .map((_, index) => index + 1)
    .filter((line) => suppress(finding({ line, path, rule }), suppressions).suppression);
}

describe("an ignore comment", () => {
  it.each([
    ["app.js", "a();\n// nodesec-ignore injection/code -- it is ours\nb();\nc();"],
    ["app.js", "a();\n/* nodesec-ignore injection/code -- it is ours */\nb();\nc();"],
    ["app.js", "/*\n * nodesec-ignore injection/code -- it is ours */\nb();\nc();"],
    ["app.jsx", "<A>\n  {/* nodesec-ignore injection/code -- it is ours */}\n  <B/>\n</A>"],
    ["app.yml", "a: 1\n# nodesec-ignore injection/code -- it is ours\nb: 2\nc: 3"],
    ["page.html", "<a>\n<!-- nodesec-ignore injection/code -- it is ours -->\n<b>\n<i>"],
  ])("on lines of its own speaks of the next line of %s: %j", (path, text) => {
    expect(ignoredLines(text, path)).toContain(3);
    expect(ignoredLines(text, path)).not.toContain(4);
  });

  it("beside code speaks of its line alone", () => {
    expect(ignoredLines("a();\nb(); // nodesec-ignore injection/code -- it is ours\nc();")).toEqual([2]);
  });

  it("may stand above other comments", () => {
    const text = [
      "// nodesec-ignore injection/code -- it is ours",
      "// nodesec-ignore injection/sql -- a constant",
      "// eslint-disable-next-line no-eval",
      "b();",
      "c();",
    ].join("\n");
    expect(ignoredLines(text)).toEqual([1, 2, 3, 4]);
    expect(ignoredLines(text, "app.js", "injection/sql")).toEqual([2, 3, 4]);
  });

  it("may name several rules, and speaks of no other", () => {
    const text = "b(); // nodesec-ignore injection/code, injection/sql -- it is ours";
    expect(ignoredLines(text)).toEqual([1]);
    expect(ignoredLines(text, "app.js", "injection/sql")).toEqual([1]);
    expect(ignoredLines(text, "app.js", "injection/command")).toEqual([]);
  });

  it("works in a file with CRLF, without the line's end in the reason", () => {
    const text = "a();\r\n// nodesec-ignore injection/code -- it is ours\r\nb();\r\n";
    expect(ignoredLines(text)).toContain(3);
    expect(read(text).suppressions[0]?.suppression.reason).toBe("it is ours");
  });

  it("speaks of its own file alone", () => {
    const { suppressions } = read("b(); // nodesec-ignore injection/code -- it is ours");
    expect(suppress(finding({ path: "other.js" }), suppressions)).not.toHaveProperty("suppression");
  });

  it("gives the finding its rule, its reason and its place", () => {
    const { suppressions } = read("b(); // nodesec-ignore injection/code -- it is ours");
    expect(suppress(finding(), suppressions).suppression).toEqual({
      kind: "comment",
      path: "app.js",
      region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 52 },
      rule: "injection/code",
      reason: "it is ours",
      added: false,
    });
  });

  it("costs as much more as there are more", () => {
    const comment = "// nodesec-ignore injection/code -- it is ours\n";
    expectLinearCost((size) => expect(read(comment.repeat(size)).suppressions).toHaveLength(size), 10_000);
  });

  it("that the change itself adds is marked", () => {
    const text = "a(); // nodesec-ignore injection/code -- old\nb(); // nodesec-ignore injection/code -- new";
    const added = read(text, "app.js", [2]).suppressions.map(({ suppression }) => suppression.added);
    expect(added).toEqual([false, true]);
  });

  it.each([
    'const text = "// nodesec-ignore injection/code -- no";',
    "const text = `\n// nodesec-ignore injection/code -- no\n`;",
    "// To silence a rule, write nodesec-ignore injection/code -- why",
  ])("that is none has no effect and is no mistake: %j", (text) => {
    expect(read(text)).toEqual({ suppressions: [], notices: [] });
  });

  it.each([
    ["// nodesec-ignore", "malformed"],
    ["// nodesec-ignore injection/code", "malformed"],
    ["// nodesec-ignore injection/code --", "malformed"],
    ["// nodesec-ignore injection/code it is ours", "malformed"],
    ["// nodesec-ignore: injection/code -- it is ours", "malformed"],
    ["// nodesec-ignore-next-line injection/code -- it is ours", "malformed"],
    ["// nodesec-ignore injection/cod -- it is ours", 'there is no rule "injection/cod"'],
    ["// nodesec-ignore injection/code, injection/cod -- it is ours", 'there is no rule "injection/cod"'],
    ["// nodesec-ignore dependencies/vulnerable -- it is ours", "cannot be ignored inline"],
  ])("that is wrong has no effect and is told of: %s", (text, message) => {
    const { suppressions, notices } = read(`${text}\nb();`);
    expect(suppressions).toEqual([]);
    expect(notices).toMatchObject([
      { path: "app.js", region: { startLine: 1 }, message: expect.stringContaining(message), blocking: false },
    ]);
  });
});
