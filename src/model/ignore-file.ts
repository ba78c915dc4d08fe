import { toPathTest } from "./glob.ts";

/**
 * Reads a `.gitignore` or `.dockerignore`. The answer for a path, which is relative to the file's folder: `true` where it is
 * ignored, `false` where a line with `!` takes it back, `undefined` where no line names it. The last line that fits counts.
 * Folders above the path are not looked at.
 */
export function readIgnoreFile(text: string): (path: string) => boolean | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const patterns = lines
    .map((line) => line.replace(/(?<![\\\s])\s{1,1000}$/, ""))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const isBack = line.startsWith("!");
      return { isIgnored: !isBack, fits: toPathTest([isBack ? line.slice(1) : line]) };
    });
  return (path) => patterns.findLast(({ fits }) => fits(path))?.isIgnored;
}
