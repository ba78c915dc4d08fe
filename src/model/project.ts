import type { LockGraph } from "./lock-graph.ts";
import type { Manifest } from "./manifest.ts";
import type { KnownReleases } from "./releases.ts";

/** A project at one state of the repository: a folder, what its manifests ask for and what its lockfiles install. */
export interface Project {
  /** The manifest of the folder itself and those of its workspaces, as far as they are known. */
  readonly manifests: readonly Manifest[];
  /** More than one where several package managers are in use. */
  readonly locks: readonly LockGraph[];
  /** Whether it has, or may have, a lockfile that was not read. */
  readonly hasUnreadLock: boolean;
}

/** A project whose manifests or lockfiles a change touches. Without `before` it is new. */
export interface ProjectChange {
  /** Ends in `/`; the root of the repository is the empty string. */
  readonly folder: string;
  readonly before?: Project;
  readonly after: Project;
  /** What the registry tells of packages that the change brings or updates, where it was asked. */
  readonly releases?: KnownReleases;
}
