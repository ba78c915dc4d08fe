import { describe, expect, it } from "vitest";
import { terminalMarkdown } from "../../src/report/terminal-markdown.ts";

const plain = (markdown: string, width = 40) => terminalMarkdown(markdown, { width, color: false });

describe("terminalMarkdown", () => {
  it("shows paragraphs, lists and code without their marks", () => {
    expect(plain("A **bold** `word`.\n\n1. one\n2. two `x`\n\n```js\nrun(1)\n```")).toBe(
      "A bold word.\n\n1. one\n2. two x\n\n  │ run(1)",
    );
  });

  it("wraps at the given width, not counting colours", () => {
    const lines = terminalMarkdown("`aaaa` bbbb `cccc` dddd", { width: 9, color: true }).split("\n");
    expect(lines).toHaveLength(2);
  });

  it("takes the line ends of a paragraph for spaces", () => {
    expect(plain("one\ntwo `three`\nfour")).toBe("one two three four");
  });

  it("aligns the columns of a table", () => {
    expect(plain("| rule | line |\n|---|---|\n| `a` | 7 |")).toBe("rule  line\na     7");
  });

  it("leaves out hidden comments and tags but keeps the summary of a fold", () => {
    expect(plain("x <!-- nodesec:v1 abc -->\n\n<details><summary>More</summary>\n\ninside\n\n</details>")).toBe(
      "x \n\n▾ More\n\ninside",
    );
  });

  it("shows escaped characters as they are", () => {
    expect(plain("a &lt;b&gt; \\*c\\*")).toBe("a <b> *c*");
  });
});
