import type { SourceFile } from "./change-set.ts";
import type { DirectDependency } from "./lock-graph.ts";
import type { Range } from "./place.ts";

/** What a package.json asks for, with the places of it. */
export interface Manifest {
  readonly file: SourceFile;
  readonly name?: string;
  readonly version?: string;
  /** Whether it says that it is never published. */
  readonly isPrivate: boolean;
  /** Whether it tells what others get of it: they do not see its lockfile. */
  readonly isLibrary: boolean;
  /** `place` is the text of the range. A name that stands in several groups is in the one that the package manager heeds. */
  readonly dependencies: readonly DirectDependency[];
  readonly workspaces: readonly string[];
  /** `overrides` of npm and `resolutions` of Yarn; pnpm's stand below `pnpm`. */
  readonly overrides: readonly Override[];
}

/** That a package is to have another version than its dependents ask for. */
export interface Override {
  /** The packages that it holds for, the outermost first, each with its own range if there is one: `["a@1", "b"]`. */
  readonly path: readonly string[];
  readonly range: string;
  readonly place: Range;
}
