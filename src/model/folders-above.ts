/** The folders above a path, nearest first, each ending in `/`; the root is the empty string. */
export function foldersAbove(path: string): readonly string[] {
  const names = path.split("/").slice(0, -1);
  return [...names.map((_, index) => `${names.slice(0, names.length - index).join("/")}/`), ""];
}
