import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, relative } from "node:path";
import type { SourceFile } from "../../src/model/change-set.ts";

/** A program that says itself, on its lines, what is to be found in it. */
export interface Program {
  /** The name of its file without the extension, or of its folder. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** The programs in a folder, by name: each file and each folder in it is one. Nothing where there is no such folder. */
export async function readPrograms(folder: URL, isProgram: RegExp): Promise<readonly Program[]> {
  const names = await readdir(folder).catch(() => []);
  const programs = names
    .filter((name) => isProgram.test(name))
    .sort()
    .map((name) => readProgram(new URL(name, folder)));
  return Promise.all(programs);
}

async function readProgram(place: URL): Promise<Program> {
  const isFolder = (await stat(place)).isDirectory();
  const paths = isFolder ? await readdir(place, { recursive: true, withFileTypes: true }) : [];
  const inFolder = paths
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  const files = (isFolder ? inFolder : [place.pathname]).map(async (path) => {
    const text = await readFile(path, "utf8");
    const inside = isFolder ? relative(place.pathname, path) : basename(path);
    return { path: inside, text, blob: createHash("sha1").update(text).digest("hex") };
  });
  const name = basename(place.pathname);
  return { name: isFolder ? name : name.replace(/\..*$/, ""), files: await Promise.all(files) };
}

/** The program in a folder of its own, so that many can be looked at together. */
export function placeIn(folder: string, { files }: Program): readonly SourceFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

/** The line (from 1) in words: where it is, and what stands there. A test that fails then shows what it is about. */
export function describeLine({ path, text }: SourceFile, line: number): string {
  return `${path}:${line}: ${text.split("\n")[line - 1]?.trim()}`;
}
