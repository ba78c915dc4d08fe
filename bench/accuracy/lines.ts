import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Larger files are data or bundles. */
const mostBytes = 400_000;

export function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8").split("\n");
}

/** The scripts in the folders that people wrote, by their paths from the root, with their numbers of lines that are not blank. */
export function countLines(root: string, folders: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const waiting = [...folders];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      const place = join(root, path);
      if (entry.isDirectory() && entry.name !== "node_modules") waiting.push(path);
      if (!entry.isFile() || !isWritten(entry.name) || statSync(place).size > mostBytes) continue;
      counts.set(path, linesOf(place).filter((line) => line.trim() !== "").length);
    }
  }
  return counts;
}

function isWritten(name: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(name) && !/\.d\.[cm]?ts$|[.-]min\.[cm]?js$/.test(name);
}
