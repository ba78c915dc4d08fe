import type { Range } from "../../model/place.ts";

/** A place in a template that puts a value into the page as it is. */
export interface RawOutput {
  /** All of it, with the marks of the template language. */
  readonly range: Range;
  readonly expression: string;
}

/** How a template language writes output without escaping. */
type Reader = (text: string) => readonly RawOutput[];

const readers: Readonly<Record<string, Reader>> = {
  ejs: (text) => between(text, "<%-", "%>"),
  eta: (text) => between(text, "<%~", "%>"),
  hbs: readMustaches,
  handlebars: readMustaches,
  mustache: readMustaches,
  mst: readMustaches,
  njk: readSafeFilters,
  nunjucks: readSafeFilters,
  pug: readPug,
  jade: readPug,
};

function readerOf(path: string): Reader | undefined {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(readers, extension) ? readers[extension] : undefined;
}

/** Whether the path names a file of a template language that is known here. */
export function isTemplate(path: string): boolean {
  return readerOf(path) !== undefined;
}

/** The outputs of a template that are not escaped, in the order of the text. */
export function rawOutputsIn(path: string, text: string): readonly RawOutput[] {
  return [...(readerOf(path)?.(text) ?? [])].sort((a, b) => a.range[0] - b.range[0]);
}

function between(text: string, open: string, close: string): readonly RawOutput[] {
  const found: RawOutput[] = [];
  let end = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, end)) {
    end = text.indexOf(close, start);
    if (end < 0) break;
    const expression = text.slice(start + open.length, end).replace(/[-_~]$/, "");
    found.push({ range: [start, end + close.length], expression: expression.trim() });
  }
  return found;
}

/** `{{{name}}}` and `{{& name}}`; not `{{{{raw}}}}`, which shows what stands between as it is. */
function readMustaches(text: string): readonly RawOutput[] {
  const isBlock = ({ range: [start] }: RawOutput) => text.startsWith("{{{{", start) || text[start - 1] === "{";
  return [...between(text, "{{{", "}}}").filter((output) => !isBlock(output)), ...between(text, "{{&", "}}")];
}

/** `{{ name | safe }}`. */
function readSafeFilters(text: string): readonly RawOutput[] {
  return between(text, "{{", "}}").flatMap(({ range, expression }) => {
    const value = /^([^|]*)\|(?:[^|]*\|)*\s*safe\s*$/.exec(expression.replace(/^-/, ""))?.[1];
    const isCleaned = /\|\s*(?:escape|e|forceescape|striptags|urlencode|markdown|md)\b/.test(expression);
    if (value === undefined || isCleaned) return [];
    const shown = /\|\s*dump\b/.test(expression) ? `JSON.stringify(${value.trim()})` : value.trim();
    return [{ range, expression: shown }];
  });
}

/** `p!= name` and `!{name}`. */
function readPug(text: string): readonly RawOutput[] {
  const found = between(text, "!{", "}").filter(({ range: [start] }) => text[start - 1] !== "\\");
  let offset = 0;
  for (const line of text.split("\n")) {
    const [, before, expression] = /^(\s*(?:[\w.#:-]|\([^()]*\))*)!=\s*(.*)$/.exec(line.slice(0, 1_000)) ?? [];
    if (before !== undefined && expression) {
      const start = offset + before.length;
      found.push({ range: [start, offset + line.trimEnd().length], expression: expression.replace(/\s*\/\/-.*$/, "") });
    }
    offset += line.length + 1;
  }
  return found;
}
