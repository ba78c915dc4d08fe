import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangeSet, FileChange, Hunk, SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { readGitContext } from "./git-head.ts";
import { readSide, type SideReader } from "./git-sides.ts";
import { listFolder } from "./list-folder.ts";
import { manifestsAbove } from "./manifests-above.ts";
import { isSkipped } from "./to-source-file.ts";

export interface FolderOptions {
  readonly cwd: string;
  /** Files and folders; `cwd` where there are none. */
  readonly paths: readonly string[];
  readonly limits: Limits;
}

/** How many files are read at once. */
const readers = 16;

/**
 * Whole files as a change set in which every file is added. In a repository these are the files that git does not ignore,
 * elsewhere all but dependencies. Of a repository, what the given files import comes along as context; elsewhere only the
 * manifests above them. Links are not followed. No text is kept: it is read again whenever it is asked for. Throws
 * PATH_MISSING.
 */
export async function readFolder(options: FolderOptions): Promise<{ changeSet: ChangeSet; root: string }> {
  const { cwd, limits } = options;
  const isAll = options.paths.length === 0;
  const { root, paths, isRepository } = await listFolder(cwd, isAll ? ["."] : options.paths);
  const reader = { root, blobs: new Map<string, Buffer>(), fileBytes: limits.fileBytes };
  const read = await readAll(reader, paths.slice(0, limits.files));
  const files = read.filter((each): each is Measured => "file" in each);
  const tooMany = paths.slice(limits.files).map((path): Skipped => ({ path, reason: "too many files" }));
  const changeSet: ChangeSet = {
    base: { sha: "", label: "nothing" },
    head: { sha: "", label: "files on disk" },
    files: files.map(({ file }) => toAdded(file)),
    context: [],
    skipped: [...read.filter((each): each is Skipped => "reason" in each), ...tooMany],
    folder: { root, isRepository, sizes: new Map(files.map(({ file, size }) => [file.path, size])) },
  };
  // What all files import is among them; what a few import may not be.
  if (!isRepository) return { root, changeSet: { ...changeSet, context: await readManifests(reader, paths) } };
  if (isAll) return { root, changeSet };
  const around = await readGitContext(root, changeSet, { mode: "working tree", limits });
  const skipped = [...changeSet.skipped, ...around.skipped];
  return { root, changeSet: { ...changeSet, context: around.files, skipped } };
}

/** The manifests that were not asked for, but say what the files are part of. */
async function readManifests(reader: SideReader, paths: readonly string[]): Promise<readonly SourceFile[]> {
  const possible = manifestsAbove(paths).filter((path) => existsSync(join(reader.root, path)));
  return (await readAll(reader, possible)).flatMap((each) => ("file" in each ? [each.file] : []));
}

interface Measured {
  readonly file: SourceFile;
  readonly size: number;
}

async function readAll(reader: SideReader, paths: readonly string[]): Promise<readonly (Measured | Skipped)[]> {
  const read = new Array<Measured | Skipped | undefined>(paths.length);
  const waiting = paths.entries();
  const work = async () => {
    for (const [index, path] of waiting) read[index] = await readOne(reader, path);
  };
  await Promise.all(Array.from({ length: readers }, work));
  return read.filter((each) => each !== undefined);
}

async function readOne(reader: SideReader, path: string): Promise<Measured | Skipped | undefined> {
  const file = await readSide(reader, path, { mode: "100644" });
  if (!file || isSkipped(file)) return file;
  return { file: new FileOnDisk(reader.root, file), size: file.text.length };
}

/** All texts of a large folder would take more memory than there is. */
class FileOnDisk implements SourceFile {
  readonly path: string;
  readonly blob: string;
  readonly minified?: true;
  readonly #place: string;

  constructor(root: string, { path, blob, minified }: SourceFile) {
    this.path = path;
    this.blob = blob;
    if (minified) this.minified = minified;
    this.#place = join(root, path);
  }

  /** What went away since it was listed has no text. */
  get text(): string {
    try {
      return new TextDecoder().decode(readFileSync(this.#place));
    } catch (error) {
      if (error instanceof Error && "code" in error) return "";
      throw error;
    }
  }
}

function toAdded(file: SourceFile): FileChange {
  return {
    path: file.path,
    status: "added",
    after: file,
    get hunks() {
      const { text } = file;
      return text === "" ? [] : [wholeFile(text)];
    },
  };
}

function wholeFile(text: string): Hunk {
  const lines = text.replace(/\n$/, "").split("\n");
  return {
    oldStart: 0,
    oldLines: 0,
    newStart: 1,
    newLines: lines.length,
    lines: lines.map((line) => ({ kind: "added", text: line })),
  };
}
