/**
 * Characters that a terminal, an editor or a browser obeys or hides instead of showing: controls, directions, joiners,
 * private and lone surrogate ones, and letters without ink.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;

/** The text with every character that acts instead of being seen written as `[U+202E]`; also tabs and line ends. */
export function visibleText(text: string): string {
  return text.replace(unseen, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `[U+${code.padStart(4, "0")}]`;
  });
}

/** The text on one line: line ends and tabs become a space, everything else that is unseen becomes visible. */
export function oneLine(text: string): string {
  return visibleText(text.replace(/[^\S\r\n]*[\r\n\u2028\u2029]+\s*/g, " ").replaceAll("\t", " "));
}

/** A line of code: tabs become two spaces, everything else that is unseen becomes visible. */
export function codeLine(text: string): string {
  return visibleText(text.replace(/[\r\n]+$/, "").replaceAll("\t", "  "));
}

/** At most `length` code units, cut between characters, with an ellipsis where something was cut. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text[length - 2] ?? "") ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
