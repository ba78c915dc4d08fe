/** The kind of a path whose `..` have been followed: none is left but at its start, and there only where it is relative. */
export const followed = "followed";

const following =
  /^(?:(?:path|upath)\.(?:resolve|join|normalize|relative)|fs\.promises\.realpath|fs\.realpath(?:Sync)?(?:\.native)?)$/;

/** Whether what a function of `path` or `fs` gives is a path whose `..` have been followed. */
export function isFollowing(api: string): boolean {
  return following.test(api);
}

/** Whether the whole is followed where its first part is: nothing comes after that could go up again. */
export function isExtended(first: string, whole: string): boolean {
  return first !== "" && whole.startsWith(first) && !/\ufffc|\.\./.test(whole.slice(first.length));
}

/** Whether replacing brings back a `..` that was not there: taking out a character makes `../` of `.\0./`. */
export function bringsDots(pattern: unknown, replacement: string | undefined): boolean {
  const isPattern = pattern instanceof RegExp || typeof pattern === "string";
  if (!isPattern || pattern === "" || replacement === undefined) return false;
  if (replacement.includes("..")) return true;
  if (replacement !== "" && !/^[./\\]+$/.test(replacement)) return false;
  const between = typeof pattern === "string" ? [pattern] : characters;
  return between.some((part) => !part.includes(".") && /\.\.\//.test(`.${part}./`.replace(pattern, replacement)));
}

/** One character of each sort that is taken out of names. */
const characters = [..."\0\t\n /\\:*?\"<>|'%~$&;#a1_-\u00e9"];

/** Whether replacing leaves a path followed: one separator is put in place of another. */
export function keepsFollowed(pattern: unknown, replacement: string | undefined): boolean {
  const source = pattern instanceof RegExp ? pattern.source : pattern;
  return typeof source === "string" && /^[\\/[\]]+\+?$/.test(source) && /^[\\/]$/.test(replacement ?? "");
}
