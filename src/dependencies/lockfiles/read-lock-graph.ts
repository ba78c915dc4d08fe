import type { SourceFile } from "../../model/change-set.ts";
import type { LockGraph } from "../../model/lock-graph.ts";
import type { Manifest } from "../../model/manifest.ts";
import type { Skipped } from "../../model/skipped.ts";
import { manifestBeside } from "./draft.ts";
import { writerOf } from "./is-lockfile.ts";
import { findConflict } from "./problems.ts";
import { readBun } from "./read-bun.ts";
import { readManifest } from "./read-manifest.ts";
import { readNpm } from "./read-npm.ts";
import { readPnpm } from "./read-pnpm.ts";
import { readYarnBerry } from "./read-yarn-berry.ts";
import { readYarnClassic } from "./read-yarn-classic.ts";
import { workspaceTest } from "./workspace-test.ts";

/** More than a hundred thousand packages take, and little enough to be held in memory. */
const mostCharacters = 64_000_000;

/**
 * The graph of a lockfile, or why there is none. Takes any text; `manifests` are the package.json files of the same state of
 * the repository, as far as they are known: some lockfiles do not tell what the project itself asks for.
 */
export function readLockGraph(file: SourceFile, manifests: readonly SourceFile[] = []): LockGraph | Skipped {
  const { path, text } = file;
  const writer = writerOf(path);
  if (text.length > mostCharacters) return { path, reason: "too large", detail: `${text.length} characters` };
  const conflict = findConflict(file);
  if (conflict) return conflict;
  switch (writer) {
    case "npm":
      return readNpm(file, manifestsOf(path, manifests)[0]);
    case "yarn":
      return /^__metadata:/m.test(text)
        ? readYarnBerry(file, manifestsOf(path, manifests))
        : readYarnClassic(file, manifestsOf(path, manifests));
    case "pnpm":
      return readPnpm(file, manifestsOf(path, manifests));
    case "bun":
      return readBun(file);
    case "bun, binary":
    case undefined:
      return { path, reason: "not supported", detail: `${path.slice(path.lastIndexOf("/") + 1)} is not audited` };
  }
}

/** The manifests of a lockfile's project and of its workspaces, the project's first; none where the project's is not known. */
function manifestsOf(path: string, files: readonly SourceFile[]): readonly Manifest[] {
  const own = files.find((file) => file.path === manifestBeside(path));
  const project = own && readManifest(own);
  if (!own || !project) return [];
  const folder = own.path.slice(0, -"package.json".length);
  // pnpm names its workspaces elsewhere, and its lockfile repeats them: there every manifest below will do.
  const isPart = writerOf(path) === "pnpm" ? () => true : workspaceTest(project.workspaces);
  const others = files.filter((file) => {
    if (file === own || !file.path.startsWith(folder) || !file.path.endsWith("/package.json")) return false;
    return isPart(file.path.slice(folder.length, -"/package.json".length));
  });
  return [project, ...others.flatMap((file) => readManifest(file) ?? [])];
}
