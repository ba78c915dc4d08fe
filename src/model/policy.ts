import type { Allowance } from "./allowance.ts";
import type { RuleId, RuleOptions } from "./rule.ts";
import type { SecretAllowance, SecretPattern } from "./secret-policy.ts";
import type { Confidence, Severity } from "./severity.ts";

/** Where a repository keeps its config. */
export const configPath = ".github/nodesec.yml";

export interface RulePolicy {
  readonly enabled: boolean;
  readonly severity?: Severity;
  readonly options?: RuleOptions;
}

/** Bounds on work; reaching one is shown in the report and never a crash. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Changed files that are reviewed. */
  readonly files: number;
  /** Commits before the last that are searched for secrets. */
  readonly commits: number;
  /** Unchanged files read as context, and their bytes in all. */
  readonly contextFiles: number;
  readonly contextBytes: number;
  /** Nesting of a syntax tree. */
  readonly depth: number;
  /** Milliseconds for all analysis of one review. */
  readonly timeMs: number;
  /** Megabytes of heap for an analysis worker. */
  readonly memoryMb: number;
}

/** An entry of `dependencies.allow`: an advisory that does not matter here, for all packages or for one. */
export interface VulnerabilityAllowance extends Allowance {
  /** A GHSA id, a CVE number, or what else a source calls it. */
  readonly advisory: string;
  readonly package?: string;
}

/** What is wanted of vulnerable dependencies. */
export interface DependencyPolicy {
  /** The mildest severity that fails, by scope; production without its own has that of the whole policy. */
  readonly failOn: { readonly production?: Severity | "never"; readonly development: Severity | "never" };
  readonly allow: readonly VulnerabilityAllowance[];
}

/** What an org or repository wants: the config file with its defaults filled in. */
export interface Policy {
  readonly failOn: { readonly severity: Severity | "never"; readonly confidence: Confidence };
  /** Conclusion where something could not be reviewed. */
  readonly onError: "failure" | "neutral";
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: Readonly<Record<RuleId, RulePolicy>>;
  readonly secrets: { readonly allow: readonly SecretAllowance[]; readonly patterns: readonly SecretPattern[] };
  readonly dependencies: DependencyPolicy;
  readonly comments: { readonly max: number; readonly minSeverity: Severity };
  readonly drafts: { readonly review: boolean; readonly fail: boolean };
  readonly limits: Limits;
  /** Where it was read, for the report. */
  readonly source: string;
}
