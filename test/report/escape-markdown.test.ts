import fc from "fast-check";
import { lexer, type Token } from "marked";
import { describe, expect, it } from "vitest";
import { codeSpan, escapeMarkdown, escapeProse, fence, linkTo, tableRow } from "../../src/report/escape-markdown.ts";
import { codeLine, oneLine } from "../../src/report/visible-text.ts";
import { hostileText } from "../helpers/hostile-text.ts";

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", "#124": "|", "#36": "$", "#8203": "" };
const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|#124|#36|#8203);/g, (_, name: string) => entities[name] ?? "");

/** The only paragraph of the Markdown, as its inline tokens. */
function inlineTokens(markdown: string): readonly Token[] {
  const blocks = lexer(markdown);
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph"]);
  return blocks[0] && "tokens" in blocks[0] ? (blocks[0].tokens ?? []) : [];
}

function shownText(tokens: readonly Token[]): string {
  return tokens.map((token) => ("text" in token ? String(token.text) : token.raw)).join("");
}

describe("escapeMarkdown", () => {
  it("keeps any text as text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tokens = inlineTokens(`x ${escapeMarkdown(text)}`);
        expect(tokens.filter(({ type }) => type !== "text" && type !== "escape")).toEqual([]);
        expect(decode(shownText(tokens)).replaceAll("\u200b", "").trim()).toBe(`x ${oneLine(text).trim()}`.trim());
      }),
      { numRuns: 2000 },
    );
  });

  it("begins no block at the start of a line", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        fc.pre(escaped !== "");
        expect(inlineTokens(escaped).filter(({ type }) => type !== "text" && type !== "escape")).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves nothing that GitHub finds in rendered text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/@\w|(?<!&)#\w|gh-\d|:\/\/|www\.\w|:\w+:/i);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["user_id and *x*", "user\\_id and \\*x\\*"],
    ["ask @octocat about #12", "ask @&#8203;octocat about #&#8203;12"],
    ["https://evil.example", "https:&#8203;//evil.example"],
    ["www.evil.example", "www&#8203;.evil.example"],
    ["a | b\nc", "a &#124; b c"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["\u202ex", "\\[U+202E\\]x"],
  ])("writes %j as %j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("escapeProse", () => {
  it("makes code of what stands between backticks and text of the rest", () => {
    expect(escapeProse("`exec` runs *it*")).toBe("`exec` runs \\*it\\*");
  });

  it("lets nothing else come alive", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tokens = inlineTokens(`x ${escapeProse(text)}`);
        expect(tokens.filter(({ type }) => !["text", "escape", "codespan"].includes(type))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("codeSpan", () => {
  it("is one code span that holds any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [before, span, ...more] = inlineTokens(`x ${codeSpan(text)}`);
        expect([before?.raw, span?.type, more]).toEqual(["x ", "codespan", []]);
        expect(span && "text" in span && span.text.trim()).toBe(oneLine(text).trim());
      }),
      { numRuns: 2000 },
    );
  });
});

describe("tableRow", () => {
  it("keeps its number of cells, whatever they hold", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (code, text) => {
        const [table, ...more] = lexer(
          [tableRow(["a", "b"]), tableRow(["---", "---"]), tableRow([codeSpan(code), escapeMarkdown(text)])].join("\n"),
        );
        expect([table?.type, more]).toEqual(["table", []]);
        const rows: readonly { readonly tokens: readonly Token[] }[][] = table && "rows" in table ? table.rows : [];
        expect(rows).toHaveLength(1);
        const types = rows[0]?.map(({ tokens }) => new Set(tokens.map(({ type }) => type)));
        expect([...(types?.[1] ?? [])].filter((type) => type !== "text" && type !== "escape")).toEqual([]);
        expect([...(types?.[0] ?? [])].filter((type) => !["codespan", "html", "text"].includes(type))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("writes code with a bar as HTML, in which GitHub finds no address either", () => {
    expect(tableRow(["`|me@b.c`"])).toBe("| <code>&#124;me&#64;&#8203;b&#46;c</code> |");
    expect(tableRow(["`a|b`"])).toBe("| <code>a&#124;b</code> |");
  });
});

describe("fence", () => {
  it("is one block that holds any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [block, ...more] = lexer(fence(text, "js"));
        expect([block?.type, more]).toEqual(["code", []]);
        const expected = text
          .split(/\r\n|\n|\r/)
          .map(codeLine)
          .join("\n");
        expect(block && "text" in block && block.text.trimEnd()).toBe(expected.trimEnd());
      }),
      { numRuns: 2000 },
    );
  });
});

describe("linkTo", () => {
  it("keeps addresses inside of the link", () => {
    expect(linkTo("`x`", "https://github.com/a/b/blob/c/d (e) <f> |`.js#L1")).toBe(
      "[`x`](https://github.com/a/b/blob/c/d%20%28e%29%20%3Cf%3E%20%7C%60.js#L1)",
    );
  });

  it("links to nothing but the web", () => {
    expect(linkTo("x", "javascript:alert(1)")).toBe("x");
  });
});
