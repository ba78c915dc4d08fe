import { describe, expect, it } from "vitest";
import { examplesOf } from "../../src/pages/examples.ts";
import { parsePage } from "../../src/pages/parse-page.ts";

const noSample = () => "";

function examplesIn(...lines: string[]) {
  return examplesOf(parsePage(["What.", "", "## A case", "", ...lines].join("\n")), noSample);
}

describe("examplesOf", () => {
  it("cuts the mark of a finding and remembers its line", () => {
    const [example] = examplesIn("```js bad", "ok();", "bad(); // finding", "```");
    expect(example?.files).toEqual([{ path: "example.js", after: { text: "ok();\nbad();\n", findings: [2] } }]);
  });

  it.each([
    ["json", '{ "a": 1 } // finding', '{ "a": 1 }'],
    ["dockerfile", "USER root # finding", "USER root"],
    ["env", "TOKEN=x # finding", "TOKEN=x"],
    ["html", "<b> <!-- finding -->", "<b>"],
  ])("knows the mark in %s", (language, line, text) => {
    const [example] = examplesIn(`\`\`\`${language} bad`, line, "```");
    expect(example?.files[0]?.after).toEqual({ text: `${text}\n`, findings: [1] });
  });

  it("takes neighbouring fences with files for one change", () => {
    const examples = examplesIn("```js bad file=a.js", "a;", "```", "", "```js bad file=b.js", "b; // finding", "```");
    expect(examples.map(({ files }) => files.map((file) => file.path))).toEqual([["a.js", "b.js"]]);
  });

  it("starts a new change at prose, at another verdict and at a file that it has already", () => {
    const fence = (role: string, file: string) => [`\`\`\`js ${role} file=${file}`, "a;", "```"];
    const examples = examplesIn(
      ...fence("bad", "a.js"),
      ...fence("bad", "a.js"),
      ...fence("good", "b.js"),
      "And:",
      ...fence("good", "c.js"),
    );
    expect(examples.map(({ role, files }) => [role, files.map((file) => file.path)])).toEqual([
      ["bad", ["a.js"]],
      ["bad", ["a.js"]],
      ["good", ["b.js"]],
      ["good", ["c.js"]],
    ]);
  });

  it("puts the state before a change beside the one after it", () => {
    const examples = examplesIn("```js base", "old;", "```", "", "```js bad", "new; // finding", "```");
    expect(examples.map(({ files }) => files)).toEqual([
      [
        {
          path: "example.js",
          before: { text: "old;\n", findings: [] },
          after: { text: "new;\n", findings: [1] },
        },
      ],
    ]);
  });

  it("fills samples after the marks are read, so that a long one moves the lines below it", () => {
    const page = parsePage(
      "What.\n\n## A case\n\n```env bad\nK={{sample}} # finding\nL={{sample.escaped}} # finding\n```",
    );
    const [example] = examplesOf(page, () => "1\n2");
    expect(example?.files[0]?.after).toEqual({ text: "K=1\n2\nL=1\\n2\n", findings: [1, 3] });
  });

  it("leaves illustrations out", () => {
    expect(examplesIn("```sh", "npm audit", "```")).toEqual([]);
  });
});
