/** A text that takes long, in pieces: what is repeated, what stands before each repetition, and the end. */
export interface AttackText {
  readonly parts: readonly { readonly before: string; readonly pump: string }[];
  readonly suffix: string;
}

/** The text, with each repetition as often as `times`. */
export function attackTextOf({ parts, suffix }: AttackText, times: number): string {
  return parts.map(({ before, pump }) => before + pump.repeat(times)).join("") + suffix;
}

/** The text as an expression of JavaScript: `"a".repeat(50000) + "!"`. */
export function attackExpressionOf({ parts, suffix }: AttackText, times: number): string {
  const pieces = parts.flatMap(({ before, pump }) => [
    ...(before === "" ? [] : [quoted(before)]),
    `${quoted(pump)}.repeat(${times})`,
  ]);
  return [...pieces, ...(suffix === "" ? [] : [quoted(suffix)])].join(" + ");
}

/** As JSON, and nothing that a terminal or a page would not show. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Repetitions that keep a process busy for seconds or longer, by how the time grows. */
export function timesFor(degree: number): number {
  if (degree === Number.POSITIVE_INFINITY) return 30;
  return degree === 2 ? 50_000 : 3_000;
}
