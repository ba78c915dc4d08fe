import ts from "typescript";

/** Octal literals and escapes, `\8`, and decimals that begin with zero: TypeScript reads them and calls them errors. */
const allowed = new Set([1121, 1487, 1488, 1489]);

/**
 * Reads a script that is not in strict mode: with octal numbers and with the comments of early web pages, `<!--` and `-->`.
 * `undefined` where it does not parse either, or where the file's ending says that it is always strict. Places in the text
 * stay the same.
 */
export function sloppySource(path: string, text: string): ts.SourceFile | undefined {
  if (!/\.(?:c?js|jsx)$/.test(path)) return undefined;
  return [text, withoutHtmlComments(text)].map((each) => read(path, each)).find((each) => each !== undefined);
}

function read(path: string, text: string): ts.SourceFile | undefined {
  const options = { languageVersion: ts.ScriptTarget.Latest };
  const source = ts.createSourceFile(path, text, options, true, ts.ScriptKind.JSX);
  // The compiler keeps what does not parse in a field that its types leave out.
  const { parseDiagnostics } = source as ts.SourceFile & { parseDiagnostics: ts.Diagnostic[] };
  if (!parseDiagnostics.every(({ code }) => allowed.has(code))) return undefined;
  parseDiagnostics.length = 0;
  return source;
}

/** The same with `//` in the place of what opens or closes such a comment, which lasts to the end of its line. */
function withoutHtmlComments(text: string): string {
  return text.replace(/^([ \t]*)<!--/gm, "$1//--").replace(/^([ \t]*)-->/gm, "$1//>");
}
