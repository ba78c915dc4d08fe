import { existsSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { NodesecError } from "../errors.ts";
import { gitOutput } from "./git-command.ts";
import { repositoryRoot } from "./git-revisions.ts";

/** What was asked for: the files by their paths from the root, sorted, and whether the root is a repository's. */
export interface Listing {
  readonly root: string;
  readonly paths: readonly string[];
  readonly isRepository: boolean;
}

/**
 * The files at and below the given places, which are relative to `cwd`. In a repository these are the files that git does not
 * ignore, elsewhere all but dependencies; the root is then the folder of the nearest package.json, if there is one. Links are not followed. Throws PATH_MISSING.
 */
export async function listFolder(cwd: string, given: readonly string[]): Promise<Listing> {
  const missing = given.find((path) => !existsSync(resolve(cwd, path)));
  if (missing !== undefined) throw new NodesecError("PATH_MISSING", { path: missing });
  const places = await Promise.all(given.map((path) => realpath(resolve(cwd, path))));
  const here = await realpath(cwd);
  const start = places.every((place) => isInside(here, place)) ? here : await commonFolder(places);
  const repository = await findRepository(start);
  const root = repository ?? packageAround(start) ?? start;
  const wanted = places.map((place) => relative(root, place).replaceAll(sep, "/"));
  const listed = repository ? await listTracked(root, wanted) : await walkAll(root, wanted);
  return { root, paths: [...new Set(listed)].sort(), isRepository: repository !== undefined };
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

/** The folder of the nearest package.json: it says what the files are part of. */
function packageAround(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
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
