import type { Range } from "./place.ts";
import type { Severity } from "./severity.ts";

/** One installed version, as a lockfile names it. `range` is where the lockfile says so. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly development: boolean;
  /** Whether the project's own manifest asks for it. */
  readonly direct: boolean;
  readonly range: Range;
}

/** A known vulnerability, in the terms of the registry's bulk advisory endpoint. */
export interface Advisory {
  /** GHSA id where the url names one, else the registry's number. */
  readonly id: string;
  readonly packageName: string;
  readonly title: string;
  readonly url: string;
  readonly severity: Severity;
  readonly vulnerableVersions: string;
  readonly cwe: readonly number[];
}

/** A lockfile before and after the change; both sides are judged by the same advisories. */
export interface DependencyChange {
  readonly path: string;
  readonly before: readonly InstalledPackage[];
  readonly after: readonly InstalledPackage[];
  readonly advisories: readonly Advisory[];
}
