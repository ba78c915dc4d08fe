/**
 * The text of the comment that a rule file starts with, as Markdown: without the frame of stars, and with `*\/` turned back
 * into the two characters that could not stand in a comment. `undefined` where the file starts with something else.
 */
export function readHeadComment(source: string): string | undefined {
  const comment = /^\s*\/\*\*\s*\n([\s\S]*?)\n\s*\*\/(?:\r?\n|$)/.exec(source.replace(/\r\n/g, "\n"))?.[1];
  return comment
    ?.split("\n")
    .map((line) => line.replace(/^ \* ?/, "").replaceAll("*\\/", "*/"))
    .join("\n")
    .trim();
}
