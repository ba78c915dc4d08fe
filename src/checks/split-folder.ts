import { posix } from "node:path";
import type { CheckRequest } from "./request.ts";

type Files = CheckRequest["files"];

/** What one task takes: enough that starting it costs nothing, and few enough that the syntax trees fit into memory. */
const mostFiles = 400;
const mostSize = 2_000_000;

/**
 * The files of a folder in parts that are checked apart: those of a package together, since they import each other, unless it is
 * large; small packages share a part.
 */
export function splitFolder(files: Files, sizes: ReadonlyMap<string, number>): readonly Files[] {
  const parts: Files[number][][] = [];
  const sizeOf = (each: Files) => each.reduce((sum, { path }) => sum + (sizes.get(path) ?? 0), 0);
  let room = { files: 0, size: 0 };
  for (const group of byPackage(files)) {
    // A package that fits into a part of its own is not torn.
    const fits = group.length <= room.files && sizeOf(group) <= room.size;
    if (!fits) room = { files: 0, size: 0 };
    for (const file of group) {
      const size = sizes.get(file.path) ?? 0;
      if (room.files === 0 || room.size < size) {
        parts.push([]);
        room = { files: mostFiles, size: mostSize };
      }
      parts.at(-1)?.push(file);
      room = { files: room.files - 1, size: room.size - size };
    }
  }
  return parts;
}

/** The files in groups by the nearest package.json above them. */
function byPackage(files: Files): Iterable<Files> {
  const manifests = new Set(files.map(({ path }) => path).filter((path) => posix.basename(path) === "package.json"));
  const nearest = (folder: string): string => {
    if (folder === "." || manifests.has(`${folder}/package.json`)) return folder;
    return nearest(posix.dirname(folder));
  };
  return Map.groupBy(files, ({ path }) => nearest(posix.dirname(path))).values();
}
