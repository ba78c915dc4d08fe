import { describe, expect, it } from "vitest";
import { commentsOf } from "../../src/findings/comments.ts";
import { expectLinearCost } from "../helpers/growth.ts";

function textsOf(path: string, text: string): readonly string[] {
  return commentsOf({ path, text }).map((comment) => comment.text.trim());
}

describe("commentsOf", () => {
  it.each([
    ["a.js", "// one\nrun(); // two\n/* three */", ["one", "two", "three"]],
    ["a.tsx", "<p>don't {/* one */}</p>", ["one"]],
    ["a.ts", "const url = 'https://a.test'; // one", ["one"]],
    ["a.ts", 'const text = "it is \\" // none"; // one', ["one"]],
    ["a.ts", "const text = `\n// none\n`; // one", ["one"]],
    ["a.ts", `const text = \`a\${b}// none\`; // one`, ["one"]],
    ["a.ts", "const found = /[/'\"`]/.test(x); // one", ["one"]],
    ["a.ts", "const half = a / b; // one\nconst rest = c / d;", ["one"]],
    ["a.js", "run(); /* never closed", ["never closed"]],
    ["package.json", '{ "homepage": "https://a.test // none" }', []],
    ["a.html", "<a href='//a.test'>x</a> <!-- one -->", ["one"]],
    ["a.yml", 'url: "http://a.test#none" # one\n# two\nid: a#none', ["one", "two"]],
    ["a.yml", "title: don't # one", ["one"]],
    [".env.local", "KEY=x # one", ["one"]],
    ["Dockerfile", "FROM node:24 # one\nUSER node // none", ["one"]],
    ["App.vue", "<!-- one -->\n<script>\nrun(); // two\n</script>", ["one", "two"]],
    ["LICENSE", "# one\n// two\n<!-- three -->", ["one", "two", "three"]],
  ])("finds those of %s in %j", (path, text, expected) => {
    expect(textsOf(path, text)).toEqual(expected);
  });

  it.each(["\n", "\r\n", "\r"])("counts lines that end in %j", (end) => {
    const [comment] = commentsOf({ path: "a.js", text: ["a();", "b(); // one", "c();"].join(end) });
    expect(comment?.region).toEqual({ startLine: 2, startColumn: 6, endLine: 2, endColumn: 12 });
  });

  it("tells a comment on lines of its own from one beside code", () => {
    const text = "  // alone\n  {/* in JSX */}\nrun(); // beside\n/* first */ run();";
    const comments = commentsOf({ path: "a.jsx", text });
    expect(comments.map(({ startsLine, endsLine }) => [startsLine, endsLine])).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [true, false],
    ]);
  });

  it.each(["`", '"', "'", "/*", "/", "\\", "<!--", "// ", "`${"])(
    "scans openings %j that never close once",
    (opening) => {
      expectLinearCost((size) => commentsOf({ path: "a.js", text: opening.repeat(size) }), 250_000 / opening.length);
    },
  );
});
