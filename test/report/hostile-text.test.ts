import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAnnotations, toCheckOutput } from "../../src/report/check-output.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { renderReport } from "../../src/report/index.ts";
import { visibleText } from "../../src/report/visible-text.ts";
import { aHostileReport, hostileText } from "../helpers/hostile-text.ts";
import { renderOptions } from "./render-options.ts";

const runs = { numRuns: 300 };
const unseen = (text: string) => visibleText(text.replaceAll("\n", "")) !== text.replaceAll("\n", "");

describe("text of a hostile repository", () => {
  it("cannot steer a terminal, and fits into it", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.integer({ min: 40, max: 100 }), async (text, width) => {
        const shown = await renderReport(aHostileReport(text), "pretty", { ...renderOptions, width });
        expect(unseen(shown)).toBe(false);
        const lines = shown.split("\n");
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
      runs,
    );
  });

  it("brings no style into coloured output but ours", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const shown = await renderReport(aHostileReport(text), "pretty", { ...renderOptions, color: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: an ANSI style begins with the escape character.
        expect(unseen(shown.replace(/\u001b\[[\d;]*m/g, ""))).toBe(false);
      }),
      runs,
    );
  });

  it("adds no tag and no attribute to the HTML", async () => {
    const tagsOf = (html: string) => html.replace(/<code>|<\/code>/g, "").match(/<[^>]*>/g);
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        fc.pre(text.trim() !== "");
        const html = await renderReport(aHostileReport(text), "html", renderOptions);
        const benign = await renderReport(aHostileReport("word"), "html", renderOptions);
        const withoutRows = (tags: readonly string[] | null) =>
          tags?.filter((tag) => !/row|number|span|mark/.test(tag));
        expect(withoutRows(tagsOf(html))).toEqual(withoutRows(tagsOf(benign)));
        expect(unseen(html)).toBe(false);
      }),
      runs,
    );
  });

  it("begins no workflow command of its own", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const log = await renderReport(aHostileReport(text), "github", renderOptions);
        const lines = log.trimEnd().split("\n");
        const kinds = lines.map((line) => /^(::\w+|NodeSec: )/.exec(line)?.[1]);
        expect(kinds).toEqual([
          "::group",
          "::error",
          "::error",
          "::warning",
          "::warning",
          "::endgroup",
          "::group",
          "::notice",
          "::endgroup",
          "NodeSec: ",
        ]);
        expect(unseen(log)).toBe(false);
        const properties = /^::error ([^:]*)::/
          .exec(lines[2] ?? "")?.[1]
          ?.split(",")
          .map((pair) => pair.split("=", 1)[0]);
        expect(properties?.slice(0, 3)).toEqual(["file", "line", "endLine"]);
        expect(properties?.at(-1)).toBe("title");
      }),
      runs,
    );
  });

  it.each(["json", "sarif"] as const)("stays JSON as %s, and its unseen characters are escaped", async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const json = await renderReport(aHostileReport(text), format, renderOptions);
        expect(() => JSON.parse(json)).not.toThrow();
        expect(json).not.toMatch(/[\p{Cf}\p{Cs}]|[^\P{Cc}\n]/u);
      }),
      runs,
    );
  });

  it("brings no live mention, comment or tag into the check run", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { summary, text: details = "" } = toCheckOutput(aHostileReport(text), {
          htmlUrlOf: ({ path }) => `https://github.com/${encodeURI(path.toWellFormed())}`,
        });
        for (const markdown of [summary, details]) {
          const live = withoutCode(markdown);
          expect(live).not.toMatch(/@\w|<!--|<script|<img|^ *`{3,}suggestion/im);
          expect(markdown.isWellFormed()).toBe(true);
        }
      }),
      runs,
    );
  });

  it("is plain and visible in annotations", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { title, message } of toAnnotations(aHostileReport(text))) {
          expect(unseen(`${title}${message}`)).toBe(false);
          expect(title.length).toBeLessThanOrEqual(255);
        }
      }),
      runs,
    );
  });
});

/** Cuts code blocks, code spans and link targets, as CommonMark pairs their marks. */
function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "")
    .replace(/(?<![\\`])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "")
    .replace(/\]\(https:[^)]*\)/g, "]");
}
