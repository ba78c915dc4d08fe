import type { SourceFile } from "../model/change-set.ts";
import type { Region } from "../model/place.ts";

/** A comment in a text, without its delimiters. */
export interface Comment {
  readonly text: string;
  readonly region: Region;
  /** Whether nothing else stands before it on its first line, and after it on its last. */
  readonly startsLine: boolean;
  readonly endsLine: boolean;
}

const doubleQuoted = String.raw`"[^"\\\n\r]*(?:\\[^][^"\\\n\r]*)*"?`;
// An apostrophe inside of a word, as in "don't", opens nothing.
const singleQuoted = String.raw`(?<!\w)'[^'\\\n\r]*(?:\\[^][^'\\\n\r]*)*'?`;
const template = "`[^`\\\\]*(?:\\\\[^][^`\\\\]*)*`";
const regularExpression = String.raw`(?<=(?:^|[=(,:[!&|?{};+\-*%<>~^]|\breturn)[ \t]*)\/(?![*/])(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/`;
const literals = [template, doubleQuoted, singleQuoted];

const slashes = [String.raw`\/\*[^]*?(?:\*\/|$(?![^]))`, String.raw`\/\/[^\n\r]*`];
const hash = [String.raw`(?<!\S)#[^\n\r]*`];
const markup = ["<!--[^]*?(?:-->|$(?![^]))"];

const script = toPattern(slashes, [...literals, regularExpression]);
const configuration = toPattern(hash, [doubleQuoted, singleQuoted]);
const page = toPattern([...markup, ...slashes], [...literals, regularExpression]);
const unknown = toPattern([...markup, ...slashes, ...hash], [doubleQuoted, singleQuoted]);

function toPattern(comments: readonly string[], others: readonly string[]): RegExp {
  return new RegExp(`(?<comment>${comments.join("|")})|${others.join("|")}`, "gm");
}

/**
 * What opens strings and comments, by the kind of file. A scan tells them apart, not a parser; where it errs, a comment is
 * taken for a string or a string for a comment.
 */
const syntaxes: readonly (readonly [RegExp, RegExp])[] = [
  [/\.(?:[cm]?[jt]sx?|json[5c]?|css|scss|less|java|go|rs|prisma)$/, script],
  [/\.(?:html?|xml|svg|md)$/, toPattern(markup, ["(?!)"])],
  [/\.(?:vue|svelte|astro|mdx|ejs|hbs)$/, page],
  [/\.(?:ya?ml|toml|sh|bash|zsh|py|rb|tf|conf|cfg|ini|properties|graphql|gql)$/, configuration],
  [/(?:^|\/)(?:\.env[^/]*|\.\w+rc|\.\w+ignore|[^/]*(?:docker|container|make|proc)file[^/]*)$/i, configuration],
];

/** The comments of a file, in its order. A file of an unknown kind may have all kinds of comments. */
export function commentsOf({ path, text }: Pick<SourceFile, "path" | "text">): readonly Comment[] {
  const syntax = syntaxes.find(([paths]) => paths.test(path))?.[1] ?? unknown;
  const starts = lineStarts(text);
  return [...text.matchAll(syntax)].flatMap((match) => {
    const comment = match.groups?.comment;
    return comment === undefined ? [] : [toComment(text, starts, match.index, comment)];
  });
}

function toComment(text: string, starts: readonly number[], start: number, comment: string): Comment {
  const end = start + comment.length;
  const from = placeOf(starts, start);
  const to = placeOf(starts, end);
  const before = text.slice(starts[from.line - 1], start);
  const after = /^[^\n\r]*/.exec(text.slice(end, end + 100))?.[0] ?? "";
  return {
    text: comment.replace(/^(?:\/\*+|\/\/|#|<!--)/, "").replace(/(?:\*\/|-->)$/, ""),
    region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    // The braces around a comment in JSX belong to it.
    startsLine: /^\s*\{?\s*$/.test(before),
    endsLine: /^\s*\}?\s*$/.test(after),
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
}

/** Line and column, found by halving: a file may hold as many comments as lines. */
function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
