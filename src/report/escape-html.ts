import { splitProse } from "./prose.ts";
import { oneLine, visibleText } from "./visible-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as HTML, for contents and quoted attributes, on one line. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Code as HTML; its line ends have been cut off before. */
export function escapeCode(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A message as HTML: what stands between backticks becomes code. */
export function proseHtml(text: string): string {
  return splitProse(text)
    .map((part) => (part.isCode ? `<code>${escapeHtml(part.text)}</code>` : escapeHtml(part.text)))
    .join("");
}
