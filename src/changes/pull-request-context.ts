import type { FileChange, SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { contextSeeds } from "./context.ts";
import type { Blobs, Wanted } from "./pull-request-blobs.ts";
import type { ListedFile } from "./pull-request-comparison.ts";
import { toSide } from "./pull-request-files.ts";
import { sizesOf, type Tree } from "./pull-request-tree.ts";
import { readContext } from "./read-context.ts";

/** How deep imports are followed: each level is a request. */
const importDepth = 1;

/** The manifests and entry files around a change, which can be asked for together with the changed files. */
export function seedsOf(files: readonly ListedFile[], tree: Tree): readonly Wanted[] {
  const changed = files.filter(({ status }) => status !== "removed").map(({ path }) => path);
  return contextSeeds(changed, sizesOf(tree)).map((path) => wantedAt(path, tree));
}

function wantedAt(path: string, { entries }: Tree): Wanted {
  const { blob = "", size = 0 } = entries.get(path) ?? {};
  return { path, expression: blob, size };
}

interface Around {
  readonly files: readonly FileChange[];
  readonly tree: Tree;
  readonly blobs: Blobs;
  readonly limits: Limits;
}

/** What lies around the change, and a word about what does not fit or cannot be listed. */
export async function readAround({ files, tree, blobs, limits }: Around): Promise<{
  readonly files: readonly SourceFile[];
  readonly skipped: readonly Skipped[];
}> {
  const changed = files.flatMap(({ after }) => (after ? [after] : []));
  if (!tree.complete) return { files: [], skipped: changed.length > 0 ? [incomplete] : [] };
  const head = {
    sizes: sizesOf(tree),
    async read(paths: readonly string[]) {
      const wanted = paths.map((path) => wantedAt(path, tree));
      await blobs.load(wanted, limits.fileBytes);
      const sides = paths.map((path) => [path, toSide(path, wantedAt(path, tree), blobs, limits.fileBytes)] as const);
      return new Map(sides);
    },
  };
  const { files: context, leftOut } = await readContext(head, changed, { limits, depth: importDepth });
  return { files: context, skipped: leftOut > 0 ? [beyondLimits(leftOut)] : [] };
}

/** What the change means can hang on a file around it, so it is said where none was read. */
const incomplete: Skipped = {
  path: "(files around the change)",
  reason: "context limit",
  detail: "the repository has more files than GitHub lists, so only the changed ones were read",
};

function beyondLimits(count: number): Skipped {
  return {
    path: "(files around the change)",
    reason: "context limit",
    detail: `${count} were left out by the limits`,
  };
}
