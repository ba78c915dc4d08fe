import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/pages/parse-page.ts";

const fence = (info: string, ...lines: string[]) => ["```".concat(info), ...lines, "```"].join("\n");

describe("parsePage", () => {
  it("tells the summary from the reason", () => {
    const page = parsePage("What is\nwrong.\n\nWhy it\nmatters.\n\nAnd more.\n\n## A case\n");
    expect(page).toMatchObject({ summary: "What is wrong.", reason: "Why it\nmatters.\n\nAnd more." });
  });

  it("keeps prose and fences of a section in their order", () => {
    const page = parsePage(`What.\n\n## A case\n\nSee:\n\n${fence("js bad", "a();", "", "b();")}\n\nThen.`);
    expect(page.sections).toEqual([
      {
        title: "A case",
        blocks: [
          { kind: "prose", text: "See:" },
          { kind: "fence", language: "js", role: "bad", also: [], lines: ["a();", "", "b();"] },
          { kind: "prose", text: "Then." },
        ],
      },
    ]);
  });

  it("does not take a line of an example for a heading", () => {
    const page = parsePage(`What.\n\n## A case\n\n${fence("sh good", "## not a heading")}`);
    expect(page.sections.map((section) => section.title)).toEqual(["A case"]);
  });

  it("reads the attributes of a fence", () => {
    const page = parsePage(
      `What.\n\n## A case\n\n${fence("ts good file=a/b.ts also=code/debug also=http/cors", "x;")}`,
    );
    expect(page.sections[0]?.blocks[0]).toMatchObject({
      language: "ts",
      role: "good",
      file: "a/b.ts",
      also: ["code/debug", "http/cors"],
    });
  });

  it("refuses a word that means nothing, so that a mistyped example is not lost", () => {
    expect(() => parsePage(`What.\n\n## A case\n\n${fence("js god", "x;")}`)).toThrow("`god`");
  });
});
