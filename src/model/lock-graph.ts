import type { SourceFile } from "./change-set.ts";
import type { Range } from "./place.ts";

/** Who wrote the graph's file. `manifest` is a package.json without a lockfile: what it asks for, not what is installed. */
type LockfileKind = "npm" | "yarn-classic" | "yarn-berry" | "pnpm" | "bun" | "manifest";

/** Where a manifest lists a dependency. */
export type DependencyGroup = "production" | "development" | "optional" | "peer";

/**
 * Where a package comes from. `bundled`: inside the archive of the package that needs it. `link` and `workspace` are folders
 * of the repository, a workspace being one that has a root of its own in the graph; `file` is a folder or archive on the disk
 * that is copied, `tarball` the address of an archive that no registry serves.
 */
export type PackageSource = "registry" | "git" | "file" | "link" | "tarball" | "workspace" | "bundled";

/** One installed package: npm may install a version several times, each copy with an id of its own. */
export interface LockedPackage {
  /** What the lockfile calls this very copy: a folder, a path of dependencies, a resolution. Unique in its graph. */
  readonly id: string;
  /** Its real name, which the registry knows. */
  readonly name: string;
  /** The name that it is asked for by, where that is another. */
  readonly alias?: string;
  /** As the lockfile writes it; for a manifest's graph, and for what has no version, "". */
  readonly version: string;
  /** The address or folder that it is fetched from, as the lockfile writes it. */
  readonly resolved?: string;
  /** Checksums as the lockfile writes them: of npm's kind (`sha512-…`), or of Yarn's own. */
  readonly integrity?: string;
  readonly source: PackageSource;
  /** Needed to develop only: nothing that runs in production leads to it. */
  readonly development: boolean;
  /** Only optional dependencies lead to it: the installation may leave it out. */
  readonly optional: boolean;
  /** Only peer dependencies lead to it. */
  readonly peer: boolean;
  readonly bundled: boolean;
  /** Whether it runs scripts when it is installed, where the lockfile tells. */
  readonly hasInstallScript?: boolean;
  /** Why its authors warn of it, where the lockfile tells. */
  readonly deprecated?: string;
  /** The ids of the packages that it uses. All are in the graph. */
  readonly dependencies: readonly string[];
  /** Where the lockfile names its version, else its entry. */
  readonly range: Range;
  /** Where the lockfile writes `resolved` and `integrity`. */
  readonly places: { readonly resolved?: Range; readonly integrity?: Range };
}

/** What a manifest asks for. */
export interface DirectDependency {
  /** The name in the manifest: of an alias, the alias. */
  readonly name: string;
  /** As the manifest writes it: `^1.2.0`, `npm:lodash@3`, `github:acme/shop`, `workspace:*`, `catalog:`. */
  readonly range: string;
  readonly group: DependencyGroup;
  /** The id of the package that is installed for it. A missing one is not installed. */
  readonly target?: string;
  /** Where the graph's file says so, where it does. */
  readonly place?: Range;
}

/** The project or one of its workspaces. */
export interface GraphRoot {
  /** Path of its package.json, from the root of the repository. */
  readonly path: string;
  readonly name?: string;
  readonly version?: string;
  readonly dependencies: readonly DirectDependency[];
}

/** An entry that was left out of the graph, and where it stands: the rest was read. */
export interface GraphProblem {
  /** A clause for people: what is wrong. */
  readonly message: string;
  readonly range: Range;
}

/** What one lockfile installs, the same for every package manager. */
export interface LockGraph {
  readonly kind: LockfileKind;
  /** The version of the lockfile's format as the file tells it, such as `3` or `9.0`. */
  readonly formatVersion?: string;
  readonly path: string;
  readonly file: SourceFile;
  readonly packages: readonly LockedPackage[];
  readonly roots: readonly GraphRoot[];
  /**
   * Whether the roots are read from manifests or from a lockfile that repeats them. Otherwise they are guessed: what nothing
   * else needs is taken for asked for, in production.
   */
  readonly rootsKnown: boolean;
  readonly problems: readonly GraphProblem[];
}
