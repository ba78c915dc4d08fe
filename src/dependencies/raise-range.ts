/** One version, whole or only its first numbers, with an operator or none. */
const simple = /^(npm:(?:@[^@/]+\/)?[^@/]+@)?(\^|~|>=)?\s*v?(\d+(?:\.\d+){0,2})(?:[-+][\w.+-]+)?$/;

/** The range with the version as its lowest, and of the same kind: `^1.2.3` stays `^`. Undefined where it is not a simple one. */
export function raise(range: string, version: string): string | undefined {
  const [, prefix = "", operator, numbers = ""] = simple.exec(range.trim()) ?? [];
  if (numbers === "") return undefined;
  // What is missing stands for any: `4` is `^4.0.0`, and `4.17` is `~4.17.0`.
  const implied = ["^", "~", ""][numbers.split(".").length - 1];
  return `${prefix}${operator ?? implied}${version}`;
}
