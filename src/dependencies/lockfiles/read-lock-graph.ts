import type { SourceFile } from "../../model/change-set.ts";
import type { LockGraph } from "../../model/lock-graph.ts";
import type { Skipped } from "../../model/skipped.ts";
import { manifestBeside } from "./draft.ts";
import { findConflict } from "./problems.ts";
import { readManifest } from "./read-manifest.ts";
import { readNpm } from "./read-npm.ts";

const npmNames: ReadonlySet<string> = new Set(["package-lock.json", "npm-shrinkwrap.json"]);
const otherNames: ReadonlySet<string> = new Set(["yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb"]);

/** Whether the path is the lockfile of a package manager, read or not. */
export function isLockfile(path: string): boolean {
  const name = nameOf(path);
  return npmNames.has(name) || otherNames.has(name);
}

/** More than a hundred thousand packages take, and little enough to be held in memory. */
const mostCharacters = 64_000_000;

/**
 * The graph of a lockfile, or why there is none. Takes any text; `manifests` are the package.json files of the same state of
 * the repository, as far as they are known: some lockfiles do not tell what the project itself asks for.
 */
export function readLockGraph(file: SourceFile, manifests: readonly SourceFile[] = []): LockGraph | Skipped {
  const { path, text } = file;
  const name = nameOf(path);
  if (text.length > mostCharacters) return { path, reason: "too large", detail: `${text.length} characters` };
  if (!npmNames.has(name)) return { path, reason: "not supported", detail: `${name} is not audited yet` };
  const conflict = findConflict(file);
  if (conflict) return conflict;
  const own = manifests.find((manifest) => manifest.path === manifestBeside(path));
  return readNpm(file, own && readManifest(own));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
