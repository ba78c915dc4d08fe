import { displayWidth } from "./display-width.ts";

/** The text in lines of at most `width` columns, broken between words; a plain word that is wider is broken too. */
export function wrap(text: string, width: number): readonly string[] {
  return wrapWords(text.split(" "), width);
}

/** The same for words that may hold spaces of their own, at which no line is broken. */
export function wrapWords(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of words.flatMap((each) => breakWord(each, width))) {
    const joined = current === "" ? word : `${current} ${word}`;
    if (displayWidth(joined) > width && current !== "") {
      lines.push(current);
      current = word;
    } else current = joined;
  }
  return [...lines, current];
}

function breakWord(word: string, width: number): readonly string[] {
  // Cutting into a styled word would cut its escape sequence.
  if (displayWidth(word) <= width || word.includes("\u001b")) return [word];
  const pieces: string[] = [""];
  for (const character of word) {
    const last = pieces.at(-1) ?? "";
    if (displayWidth(last + character) > width && last !== "") pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}

/** The text wrapped below `label`, whose width the further lines are indented by. */
export function hang(label: string, text: string, width: number): string {
  const indent = displayWidth(label);
  return wrap(text, Math.max(10, width - indent))
    .map((line, index) => (index === 0 ? label : " ".repeat(indent)) + line)
    .join("\n");
}
