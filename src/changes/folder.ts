import { existsSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { NodesecError } from "../errors.ts";
import type { ChangeSet, FileChange, Hunk, SourceFile } from "../model/change-set.ts";
import type { Limits } from "../model/policy.ts";
import type { Skipped } from "../model/skipped.ts";
import { gitOutput } from "./git-command.ts";
import { readGitContext } from "./git-head.ts";
import { repositoryRoot } from "./git-revisions.ts";
import { readSide } from "./git-sides.ts";
import { isSkipped } from "./to-source-file.ts";

export interface FolderOptions {
  readonly cwd: string;
  /** Files and folders; `cwd` where there are none. */
  readonly paths: readonly string[];
  readonly limits: Limits;
}

/**
 * Whole files as a change set in which every file is added. In a repository these are the files that git does not ignore,
 * elsewhere all but dependencies. Of a repository, what the given files import comes along as context. Links are not
 * followed. Throws PATH_MISSING.
 */
export async function readFolder(options: FolderOptions): Promise<{ changeSet: ChangeSet; root: string }> {
  const { cwd, limits } = options;
  const given = options.paths.length > 0 ? options.paths : ["."];
  const missing = given.find((path) => !existsSync(resolve(cwd, path)));
  if (missing !== undefined) throw new NodesecError("PATH_MISSING", { path: missing });
  const places = await Promise.all(given.map((path) => realpath(resolve(cwd, path))));
  const here = await realpath(cwd);
  const start = places.every((place) => isInside(here, place)) ? here : await commonFolder(places);
  const repository = await findRepository(start);
  const root = repository ?? start;
  const wanted = places.map((place) => relative(root, place).replaceAll(sep, "/"));
  const paths = [...new Set(repository ? await listTracked(root, wanted) : await walkAll(root, wanted))].sort();
  const reader = { root, blobs: new Map<string, Buffer>(), fileBytes: limits.fileBytes };
  const read: (SourceFile | Skipped)[] = [];
  for (const path of paths.slice(0, limits.files)) {
    const file = await readSide(reader, path, { mode: "100644" });
    if (file) read.push(file);
  }
  const tooMany = paths.slice(limits.files).map((path): Skipped => ({ path, reason: "too many files" }));
  const files = read.filter((file): file is SourceFile => !isSkipped(file));
  const changeSet: ChangeSet = {
    base: { sha: "", label: "nothing" },
    head: { sha: "", label: "files on disk" },
    files: files.map(toAdded),
    context: [],
    skipped: [...read.filter(isSkipped), ...tooMany],
  };
  // What all files import is among them; what a few import may not be.
  if (!repository || options.paths.length === 0) return { root, changeSet };
  const around = await readGitContext(root, changeSet, { mode: "working tree", limits });
  const skipped = [...changeSet.skipped, ...around.skipped];
  return { root, changeSet: { ...changeSet, context: around.files, skipped } };
}

function toAdded(file: SourceFile): FileChange {
  return { path: file.path, status: "added", after: file, hunks: file.text === "" ? [] : [wholeFile(file.text)] };
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

function isInside(folder: string, place: string): boolean {
  return place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function commonFolder(places: readonly string[]): Promise<string> {
  const [first = sep] = places;
  let folder = (await stat(first)).isDirectory() ? first : dirname(first);
  while (!places.every((place) => isInside(folder, place))) folder = dirname(folder);
  return folder;
}

async function findRepository(folder: string): Promise<string | undefined> {
  try {
    return await repositoryRoot(folder);
  } catch (error) {
    if (error instanceof NodesecError && ["NOT_A_REPOSITORY", "GIT_MISSING"].includes(error.code)) return undefined;
    throw error;
  }
}

async function listTracked(root: string, wanted: readonly string[]): Promise<readonly string[]> {
  const pathspecs = wanted.includes("") ? [] : ["--", ...wanted];
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ...pathspecs];
  const listed = (await gitOutput(root, args)).toString().split("\0");
  return listed.filter((path) => path !== "" && existsSync(join(root, path)));
}

const neverWalked = new Set(["node_modules", ".git", ".hg", ".svn"]);

async function walkAll(root: string, wanted: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = [];
  const waiting = [...wanted];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const place = join(root, path);
    if (!(await stat(place)).isDirectory()) {
      paths.push(path);
      continue;
    }
    for (const entry of await readdir(place, { withFileTypes: true })) {
      const child = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && !neverWalked.has(entry.name)) waiting.push(child);
      else if (entry.isFile()) paths.push(child);
    }
  }
  return paths;
}
