import { posix } from "node:path";

const names = ["package.json", "tsconfig.json", "jsconfig.json"];

/** The paths at which a manifest of the files may lie: in their folders and in those above, the given ones apart. */
export function manifestsAbove(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = path;
    do {
      folder = posix.dirname(folder);
      if (folders.has(folder)) break;
      folders.add(folder);
    } while (folder !== ".");
  }
  const given = new Set(paths);
  return [...folders]
    .flatMap((folder) => names.map((name) => posix.join(folder, name)))
    .filter((path) => !given.has(path));
}
