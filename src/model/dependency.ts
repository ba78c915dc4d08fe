import type { SourceFile } from "./change-set.ts";
import type { LockGraph } from "./lock-graph.ts";
import type { Range } from "./place.ts";
import type { Severity } from "./severity.ts";

/** A known vulnerability of a package, whoever tells of it. */
export interface Advisory {
  /** GHSA id where the source names one, else its own. */
  readonly id: string;
  /** The CVE numbers of the same vulnerability, where the source tells. */
  readonly cve: readonly string[];
  readonly packageName: string;
  readonly title: string;
  readonly url: string;
  readonly severity: Severity;
  readonly vulnerableVersions: string;
  readonly cwe: readonly number[];
  /** Base score, 0 to 10, and vector of CVSS, as far as the source tells them. */
  readonly cvss?: { readonly score?: number; readonly vector?: string };
  /** When it was published: a date of ISO 8601, where the source tells. */
  readonly published?: string;
}

/** An advisory that an installed version falls under. */
export interface Vulnerability extends Advisory {
  /** The first version that is not affected, where the range tells it. */
  readonly patchedVersion?: string;
}

/** One installed version, as a lockfile names it. `range` is where the lockfile says so. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly development: boolean;
  /** Whether the project's own manifest, or a workspace's, asks for it. */
  readonly direct: boolean;
  /** The direct dependency that brings a vulnerable package which is none itself, the nearest of several. */
  readonly through?: string;
  readonly vulnerabilities: readonly Vulnerability[];
  readonly range: Range;
}

/** What a lockfile installs. */
export interface Lockfile {
  readonly file: SourceFile;
  readonly graph: LockGraph;
  /** Those of the graph's packages that somebody published. */
  readonly packages: readonly InstalledPackage[];
}

/** A lockfile before and after the change; both sides are judged by the same advisories. */
export interface DependencyChange {
  readonly path: string;
  readonly before?: Lockfile;
  readonly after: Lockfile;
}
