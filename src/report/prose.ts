import { oneLine } from "./visible-text.ts";

/** A stretch of a message: words, or code that stood between backticks. */
export interface ProsePart {
  readonly isCode: boolean;
  readonly text: string;
}

/**
 * The parts of a message of a rule or a notice. Only backticks mean something in it; a name of the reviewed repository
 * inside of it is text like any other.
 */
export function splitProse(text: string): readonly ProsePart[] {
  return oneLine(text)
    .split(/((?<!`)`[^`]+`(?!`))/)
    .map((part, index) => (index % 2 === 1 ? { isCode: true, text: part.slice(1, -1) } : { isCode: false, text: part }))
    .filter(({ text }) => text !== "");
}

/** The message without the backticks. */
export function plainProse(text: string): string {
  return splitProse(text)
    .map((part) => part.text)
    .join("")
    .trim();
}
