import { splitProse } from "./prose.ts";
import { codeLine, oneLine } from "./visible-text.ts";

/** GitHub finds mentions, references, addresses and emoji names in rendered text: only something between the characters stops it. */
const gap = "&#8203;";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  $: "&#36;",
};

/** Any text as one line of Markdown that shows exactly this text: no markup, link, mention, reference or HTML comes alive. */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeInline(oneLine(text).trim()));
}

/** A message as Markdown: what stands between backticks becomes a code span, the rest is escaped. */
export function escapeProse(text: string): string {
  const parts = splitProse(text.trim());
  return escapeLineStart(parts.map((part) => (part.isCode ? codeSpan(part.text) : escapeInline(part.text))).join(""));
}

const live = /[&<>|$\\`*_[\]~]|@|#(?=\w)|:(?=[\w+/\\-])|www(?=\.)|gh-(?=\d)/gi;

function escapeInline(text: string): string {
  return text.replace(live, (found) => entities[found] ?? (/^[\\`*_[\]~]$/.test(found) ? `\\${found}` : found + gap));
}

/** At the start of a line a list, a heading or an underline could begin. */
function escapeLineStart(text: string): string {
  return text.replace(/^[-+=#]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

/** The text as a code span, on one line. Nothing is alive in it. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const ticks = "`".repeat(longestRun(line) + 1);
  if (line === "") return "` `";
  const needsSpace = /^[ `]|[ `]$/.test(line) && line.trim() !== "";
  return needsSpace ? `${ticks} ${line} ${ticks}` : `${ticks}${line}${ticks}`;
}

/** The text as a fenced block of the language. */
export function fence(text: string, language = ""): string {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map(codeLine)
    .join("\n");
  const ticks = "`".repeat(Math.max(3, longestRun(lines) + 1));
  return `${ticks}${language.replace(/[^\w+-]/g, "")}\n${lines}\n${ticks}`;
}

/** A link; `label` is Markdown. */
export function linkTo(label: string, url: string): string {
  const safe = url.replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) => encodeURIComponent(character.toWellFormed()));
  return /^https?:\/\//.test(safe) ? `[${label}](${safe.replace(/[()]/g, percent)})` : label;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A row of a table. A code span cannot hold a bar there, so that such a cell is written as HTML. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(`+) ?(.*?) ?\1(?!`)/g, barless)).join(" | ")} |`;
}

function barless(span: string, _ticks: string, code: string): string {
  if (!span.includes("|")) return span;
  const html = code.replace(/[^a-zA-Z0-9 /]/gu, (character) => {
    const entity = `&#${character.codePointAt(0)};`;
    // An address becomes a link even in HTML.
    return character === "@" || character === ":" ? entity + gap : entity;
  });
  return `<code>${html}</code>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
