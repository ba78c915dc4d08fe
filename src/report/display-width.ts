// biome-ignore lint/suspicious/noControlCharactersInRegex: an ANSI style begins with the escape character.
const styles = /\u001b\[[\d;]*m/g;

/** Emoji and the letters of East Asia, which take two columns. */
const wide =
  /\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** How many columns of a terminal the text takes; styles take none. */
export function displayWidth(text: string): number {
  const plain = text.replace(styles, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII without controls takes one column a character.
  if (!/[^\u0000-\u007f]/.test(plain)) return plain.length;
  let columns = 0;
  for (const character of plain) columns += widthOf(character);
  return columns;
}

function widthOf(character: string): number {
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** At most `columns` columns of a text without styles, with an ellipsis where something was cut. */
export function clipColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let shown = "";
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width >= columns) break;
    shown += character;
  }
  return `${shown}…`;
}
