import type { ChangeSet, SourceFile } from "../model/change-set.ts";
import { foldersAbove } from "../model/folders-above.ts";
import type { LockGraph } from "../model/lock-graph.ts";
import type { Manifest } from "../model/manifest.ts";
import type { Project, ProjectChange } from "../model/project.ts";
import { isLockfile } from "./lockfiles/is-lockfile.ts";
import { readLockGraph } from "./lockfiles/read-lock-graph.ts";
import { readManifest } from "./lockfiles/read-manifest.ts";

/**
 * The projects whose manifests or lockfiles a change touches, on both sides. A manifest belongs to the nearest folder above it
 * that has a lockfile or else workspaces, and if there is none to its own. Lockfiles that cannot be read are left out; who audits them says so.
 */
export function readProjects({
  files,
  context,
  skipped,
}: Pick<ChangeSet, "files" | "context" | "skipped">): ProjectChange[] {
  const touched = files.filter(({ path }) => isManifest(path) || isLockfile(path));
  if (touched.length === 0) return [];
  const relevant = context.filter(({ path }) => isManifest(path) || isLockfile(path));
  const isIncomplete = skipped.some(({ path, reason }) => reason === "context limit" || isLockfile(path));
  const after = new Side([...files.flatMap((file) => file.after ?? []), ...relevant], isIncomplete);
  const before = new Side([...files.flatMap((file) => file.before ?? []), ...relevant], isIncomplete);
  const folders = new Set(touched.map(({ path }) => after.folderFor(path)));
  return [...folders].map((folder): ProjectChange => {
    const old = before.project(folder);
    const isNew = old.manifests.length === 0 && old.locks.length === 0;
    return { folder, ...(!isNew && { before: old }), after: after.project(folder) };
  });
}

/** The manifests and lockfiles at one state of the repository. */
class Side {
  readonly #manifests: ReadonlyMap<string, readonly Manifest[]>;
  readonly #workspaces: ReadonlySet<string>;
  readonly #locks: ReadonlyMap<string, readonly SourceFile[]>;
  readonly #isIncomplete: boolean;

  constructor(files: readonly SourceFile[], isIncomplete: boolean) {
    this.#locks = Map.groupBy(
      files.filter(({ path }) => isLockfile(path)),
      ({ path }) => folderOf(path),
    );
    const manifests = files.filter(({ path }) => isManifest(path)).flatMap((file) => readManifest(file) ?? []);
    const roots = manifests.filter(({ workspaces }) => workspaces.length > 0);
    this.#workspaces = new Set(roots.map(({ file }) => folderOf(file.path)));
    this.#manifests = Map.groupBy(manifests, ({ file }) => this.folderFor(file.path));
    this.#isIncomplete = isIncomplete;
  }

  /** The folder of the project that a manifest or lockfile belongs to. */
  folderFor(path: string): string {
    const above = foldersAbove(path);
    return (
      above.find((folder) => this.#locks.has(folder)) ??
      above.find((folder) => this.#workspaces.has(folder)) ??
      folderOf(path)
    );
  }

  project(folder: string): Project {
    const manifests = this.#manifests.get(folder) ?? [];
    const files = manifests.map(({ file }) => file);
    const graphs = (this.#locks.get(folder) ?? []).map((file) => readLockGraph(file, files));
    const locks = graphs.filter((graph): graph is LockGraph => !("reason" in graph));
    return {
      manifests,
      locks,
      hasUnreadLock: this.#isIncomplete || locks.length < graphs.length,
    };
  }
}

function isManifest(path: string): boolean {
  return /(?:^|\/)package\.json$/.test(path) && !/(?:^|\/)node_modules\//.test(path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
