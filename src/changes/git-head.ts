import type { ChangeSet, SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { hasContext } from "./context.ts";
import { gitOutput } from "./git-command.ts";
import { readSide } from "./git-sides.ts";
import type { RawSide } from "./raw-diff.ts";
import { readBlobs } from "./read-blobs.ts";
import { type HeadFiles, readContext } from "./read-context.ts";
import { mostBytes } from "./to-source-file.ts";

/** How deep imports are followed; each level is one call of git. */
const importDepth = 2;

interface HeadOptions {
  readonly mode: "range" | "staged" | "working tree";
  readonly limits: Limits;
}

/** The files around a change of a local repository, and a word about what the limits left out. */
export async function readGitContext(
  root: string,
  { head, files }: ChangeSet,
  options: HeadOptions,
): Promise<{ readonly files: readonly SourceFile[]; readonly skipped: readonly Skipped[] }> {
  const changed = files.flatMap(({ after }) => (after ? [after] : []));
  // Nothing around other files matters, so that they do not pay for a list of all.
  if (!changed.some(({ path }) => hasContext(path))) return { files: [], skipped: [] };
  const { sides, sizes } = await listHead(root, head.sha, options.mode);
  const headFiles: HeadFiles = { sizes, read: (paths) => readHead(root, paths, { sides, limits: options.limits }) };
  const { files: around, leftOut } = await readContext(headFiles, changed, {
    limits: options.limits,
    depth: importDepth,
  });
  const detail = `${leftOut} were left out by the limits`;
  const skipped: Skipped = { path: "(files around the change)", reason: "context limit", detail };
  return { files: around, skipped: leftOut > 0 ? [skipped] : [] };
}

interface Listed {
  readonly sides: ReadonlyMap<string, RawSide>;
  readonly sizes: ReadonlyMap<string, number>;
}

async function listHead(root: string, sha: string, mode: HeadOptions["mode"]): Promise<Listed> {
  const args =
    mode === "range"
      ? ["ls-tree", "-r", "-z", "--long", "--full-tree", sha]
      : mode === "staged"
        ? ["ls-files", "-z", "--stage"]
        : ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const records = (await gitOutput(root, args)).toString().split("\0").filter(Boolean);
  const sides = new Map<string, RawSide>();
  const sizes = new Map<string, number>();
  for (const record of records) {
    const [, mode = "100644", blob, size, path] =
      /^(\d{6}) (?:\w+ )?([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(record) ?? [];
    sides.set(path ?? record, { mode, ...(blob !== undefined && { blob }) });
    // The last number of `--stage` is no size, but 0 where nothing is in conflict.
    sizes.set(path ?? record, Number(size) || 0);
  }
  return { sides, sizes };
}

async function readHead(
  root: string,
  paths: readonly string[],
  { sides, limits }: { readonly sides: ReadonlyMap<string, RawSide>; readonly limits: Limits },
): Promise<ReadonlyMap<string, SourceFile | Skipped>> {
  const wanted = paths.map((path) => [path, sides.get(path)] as const);
  const ids = wanted.map(([, side]) => side?.blob);
  const { blobs } = await readBlobs(root, ids, mostBytes(limits.fileBytes));
  const read = new Map<string, SourceFile | Skipped>();
  for (const [path, side] of wanted) {
    const file = await readSide({ root, blobs, fileBytes: limits.fileBytes }, path, side);
    if (file) read.set(path, file);
  }
  return read;
}
