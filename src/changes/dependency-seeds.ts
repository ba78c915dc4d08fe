import { foldersAbove } from "../model/folders-above.ts";
import type { Paths } from "./local-imports.ts";

const lockfiles = ["package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock"];
const changing = new RegExp(`(?:^|/)(?:package\\.json|${lockfiles.join("|").replaceAll(".", "\\.")})$`);

/** Whether it is a manifest, or a lockfile that can be read. */
export function isDependencyFile(path: string): boolean {
  return changing.test(path);
}

/**
 * What a changed manifest or lockfile is compared with: the manifests of the folders above it, and the lockfiles of the nearest
 * one that has some.
 */
export function dependencySeeds(changed: readonly string[], paths: Paths): readonly string[] {
  const known = new Set(changed);
  const around = changed.filter(isDependencyFile).flatMap((path) => {
    const folders = foldersAbove(path);
    const locked = folders.find((folder) => locksIn(folder).some((lock) => paths.has(lock) || known.has(lock)));
    return [...folders.map((folder) => `${folder}package.json`), ...(locked === undefined ? [] : locksIn(locked))];
  });
  return [...new Set(around)].filter((path) => paths.has(path) && !known.has(path));
}

function locksIn(folder: string): readonly string[] {
  return lockfiles.map((name) => folder + name);
}
