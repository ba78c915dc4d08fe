import type { SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { chooseContext, contextSeeds } from "./context.ts";
import { isSkipped } from "./to-source-file.ts";

/** The files at head and a way to read them. */
export interface HeadFiles {
  /** Bytes of every file by its path; 0 where the size is not known. */
  readonly sizes: ReadonlyMap<string, number>;
  read(paths: readonly string[]): Promise<ReadonlyMap<string, SourceFile | Skipped>>;
}

/** What lies around a change, and how many files the limits left out. */
export interface Context {
  readonly files: readonly SourceFile[];
  readonly leftOut: number;
}

/**
 * Reads the files around the changed ones: manifests and entry files first, then along the imports, `depth` deep. Every
 * level is one call of `head.read`. Files that cannot be reviewed are no context.
 */
export async function readContext(
  head: HeadFiles,
  changed: readonly SourceFile[],
  options: { readonly limits: Limits; readonly depth: number },
): Promise<Context> {
  const seen = new Set(changed.map(({ path }) => path));
  const files: SourceFile[] = [];
  const room = { files: options.limits.contextFiles, bytes: options.limits.contextBytes };
  let leftOut = 0;
  for (let level = 0; level <= options.depth; level++) {
    const chosen =
      level === 0 ? contextSeeds([...seen], head.sizes) : chooseContext([...changed, ...files], head.sizes);
    const wanted = chosen.filter((path) => !seen.has(path));
    if (wanted.length === 0) continue;
    const fitting = wanted.filter((path) => takeRoom(room, head.sizes.get(path) ?? 0));
    leftOut += wanted.length - fitting.length;
    for (const path of wanted) seen.add(path);
    const read = await head.read(fitting);
    files.push(...[...read.values()].filter((file): file is SourceFile => !isSkipped(file) && !file.minified));
  }
  return { files, leftOut };
}

function takeRoom(room: { files: number; bytes: number }, size: number): boolean {
  if (room.files < 1 || room.bytes < size) return false;
  room.files -= 1;
  room.bytes -= size;
  return true;
}
