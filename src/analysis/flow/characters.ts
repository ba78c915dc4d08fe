const harmful = '"';

/** Characters that mean nothing to a shell, to SQL, to HTML or in a path. */
const harmless = /^[\w\-.:@ ,]$/;

/**
 * Whether a regular expression that is anchored at both ends lets only harmless characters through. What it cannot read
 * (alternatives of longer texts, look-around) it takes for harmful unless every character in it is harmless.
 */
export function isRestrictive(pattern: RegExp): boolean {
  const { source, flags } = pattern;
  if (flags.includes("m") || !source.startsWith("^") || !source.endsWith("$") || source.endsWith("\\$")) return false;
  return isHarmless(source.slice(1, -1));
}

/** Whether a pattern that is anchored at both ends lets only digits, white space and the signs of arithmetic through. */
export function isArithmetic({ source }: RegExp): boolean {
  return /^\^\[(?:0-9|\\d|\\s|\\?[-+*/%().,])+\][*+]\$$/.test(source);
}

/** Whether a part of a regular expression matches harmless characters only. */
export function isHarmless(source: string): boolean {
  // `.`, negated classes and escapes such as \S match anything.
  const classes = source.replace(/\[((?:[^\]\\]|\\.)*)\]/g, (_, content: string) =>
    content.startsWith("^") || !isHarmlessClass(content) ? harmful : "",
  );
  if (/\\[SDWsbB]|(?<!\\)\.|\(\?[=!<]/.test(classes)) return false;
  const literal = classes
    .replace(/\\[dw]/g, "")
    .replace(/\{\d+(?:,\d*)?\}/g, "")
    .replace(/\\(.)/g, "$1")
    .replace(/\(\?:|[()|?*+^$]/g, "");
  return [...literal].every((character) => harmless.test(character));
}

function isHarmlessClass(content: string): boolean {
  const rest = content
    .replace(/\\[dw]/g, "")
    .replace(/a-z|A-Z|0-9|a-f|A-F/g, "")
    .replace(/\\([.\-@:])/g, "$1");
  return !/\w-\w/.test(rest) && [...rest].every((character) => harmless.test(character));
}
