import { styleText } from "node:util";
import { lexer, type Token, type Tokens } from "marked";
import { displayWidth } from "./display-width.ts";
import { hang, wrap } from "./wrap.ts";

const leastColumn = 30;

/** Markdown as a terminal shows it: wrapped at `width` columns; hidden comments and HTML tags are left out. */
export function terminalMarkdown(markdown: string, options: { width: number; color: boolean }): string {
  const paint: Paint = (style, text) => (options.color ? styleText(style, text, { validateStream: false }) : text);
  const blocks = (tokens: readonly Token[], width: number): string =>
    tokens
      .map((token) => block(token, width))
      .filter((text) => text !== "")
      .join("\n\n");

  function block(token: Token, width: number): string {
    switch (token.type) {
      case "heading":
        return paint(["bold", "underline"], inline(token, paint));
      case "paragraph":
      case "text":
        return wrapLines(inline(token, paint), width);
      case "code":
        return indent(paint(["yellow"], token.text), "  │ ");
      case "blockquote":
        return indent(blocks(token.tokens ?? [], width - 2), "▎ ");
      case "list":
        return list(token as Tokens.List, width);
      case "table":
        return table(token as Tokens.Table, width);
      case "hr":
        return "─".repeat(width);
      case "html":
        return paint(["dim"], summaryOf(token.text));
      default:
        return "";
    }
  }

  function list(token: Tokens.List, width: number): string {
    return token.items
      .map((item, index) => {
        const bullet = token.ordered ? `${Number(token.start) + index}. ` : "• ";
        const text = blocks(item.tokens, width - bullet.length);
        return bullet + indent(text, " ".repeat(bullet.length)).trimStart();
      })
      .join("\n");
  }

  /** The last column is wrapped; where nearly nothing is left for it, it goes below the others. */
  function table(token: Tokens.Table, width: number): string {
    const rows = [token.header, ...token.rows].map((row) => row.map((cell) => inline(cell, paint)));
    const widths = token.header.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
    const line = (row: readonly string[]) => {
      const first = row
        .slice(0, -1)
        .map((cell, column) => `${cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))}  `)
        .join("");
      const [last = "", left] = [row.at(-1), width - displayWidth(first)];
      const text = left < leastColumn ? `${first.trimEnd()}\n${hang("    ", last, width)}` : hang(first, last, width);
      return text.replace(/ +$/gm, "");
    };
    const [header = [], ...body] = rows;
    return [paint(["bold"], line(header)), ...body.map(line)].join("\n");
  }

  return blocks(lexer(markdown), options.width);
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function inline(
  token: { readonly tokens?: readonly Token[] | undefined; readonly text?: string },
  paint: Paint,
): string {
  if (token.tokens === undefined) return unescapeHtml(token.text ?? "").replace(/\n/g, " ");
  return token.tokens.map((part) => inlinePart(part, paint)).join("");
}

function inlinePart(token: Token, paint: Paint): string {
  switch (token.type) {
    case "strong":
      return paint(["bold"], inline(token, paint));
    case "em":
      return paint(["italic"], inline(token, paint));
    case "del":
      return paint(["strikethrough"], inline(token, paint));
    case "codespan":
      return paint(["cyan"], unescapeHtml(token.text));
    case "link":
      return paint(["underline"], inline(token, paint));
    case "br":
      return "\n";
    case "html":
      return "";
    case "text":
    case "escape":
      return inline(token, paint);
    default:
      return unescapeHtml(token.raw).replace(/\n/g, " ");
  }
}

/** What a folded `<details>` shows; its contents are Markdown of their own. */
function summaryOf(html: string): string {
  const text = /<summary>([\s\S]*?)<\/summary>/.exec(html)?.[1];
  return text === undefined ? "" : `▾ ${unescapeHtml(text.replace(/<[^>]*>/g, ""))}`;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** A terminal has no HTML: what Markdown needs escaped is plain there. */
function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:(lt|gt|amp|quot)|#(\d{1,7}));/g, (whole, name: string | undefined, code: string | undefined) =>
      name === undefined ? fromCode(Number(code), whole) : (entities[name] ?? whole),
    )
    .replaceAll("\u200b", "");
}

function fromCode(code: number, otherwise: string): string {
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

function wrapLines(text: string, width: number): string {
  return text
    .split("\n")
    .flatMap((line) => wrap(line, width))
    .join("\n");
}

function indent(text: string, prefix: string): string {
  return text
    .split("\n")
    .map((line) => prefix + line)
    .join("\n");
}
