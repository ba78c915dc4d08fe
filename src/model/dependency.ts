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

/** The line of a manifest that asks for a dependency. */
export interface ManifestLine {
  readonly file: SourceFile;
  /** As the manifest writes it: of an alias, the alias. */
  readonly name: string;
  /** The range that it asks for, and the place of that text. */
  readonly wanted: string;
  readonly place: Range;
  /** Whether the change under review wrote it: the dependency is new, or its range is another one. */
  readonly isTouched: boolean;
}

/** A package on the way to another one. `range` is where the lockfile names its version. */
export interface ChainLink {
  readonly name: string;
  readonly version: string;
  readonly range: Range;
}

/** How to get rid of the vulnerabilities of an installed version. */
export interface Update {
  /** The lowest version above it that no known advisory speaks of. */
  readonly version: string;
  /** For what a manifest asks for itself: whether its range allows that version. */
  readonly isAllowed?: boolean;
  /** What to write instead of that range, where it is one that can be raised. */
  readonly range?: string;
}

/** One installed version, as a lockfile names it. `range` is where the lockfile says so. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly development: boolean;
  /** Whether the project's own manifest, or a workspace's, asks for it. */
  readonly direct: boolean;
  /**
   * Of a vulnerable package: how the project comes to it, from its own dependency to the package itself. Of several ways one
   * through a line that the change wrote, else the shortest. Empty where nothing leads to it.
   */
  readonly chain: readonly ChainLink[];
  /** The line that asks for the first of the chain, where the manifest is known. */
  readonly asked?: ManifestLine;
  readonly update?: Update;
  readonly vulnerabilities: readonly Vulnerability[];
  readonly range: Range;
}

/** What a finding says of a vulnerable package, for policies and reports. */
export interface VulnerableDependency {
  readonly package: string;
  readonly version: string;
  /** The advisory's names, its own first: GHSA id and CVE numbers. */
  readonly advisories: readonly string[];
  readonly scope: DependencyScope;
  /** `name@version` from the project's own dependency to the package itself. */
  readonly chain: readonly string[];
  /** The first version that the advisory does not speak of, where its range tells it. */
  readonly patched?: string;
  readonly cvss?: Advisory["cvss"];
  readonly published?: string;
}

/** Whether a package runs in production or is only installed to develop. */
export type DependencyScope = "production" | "development";

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
