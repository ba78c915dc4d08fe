import type { Reached } from "../analysis/project.ts";
import type { Folder, PastCommit, SourceFile } from "../model/change-set.ts";
import type { Detection } from "../model/finding.ts";
import type { Limits } from "../model/policy.ts";
import type { RuleId, RuleOptions } from "../model/rule.ts";
import type { SecretPattern } from "../model/secret-policy.ts";
import type { Severity } from "../model/severity.ts";
import type { Skipped } from "../model/skipped.ts";

/** A changed file on both sides; a missing side has nothing to check. */
interface CheckedFile {
  readonly path: string;
  readonly before?: SourceFile;
  readonly after?: SourceFile;
}

/** A rule that runs, with the options and the severity that the policy gives it. */
export interface CheckedRule {
  readonly id: RuleId;
  readonly options: RuleOptions;
  readonly severity?: Severity;
}

/** What is checked. But for the texts of a `folder`, which are not held, it crosses into worker threads, so it is plain data. */
export interface CheckRequest {
  readonly files: readonly CheckedFile[];
  readonly context: readonly SourceFile[];
  readonly rules: readonly CheckedRule[];
  readonly limits: Limits;
  readonly folder?: Folder | undefined;
  /** The patterns of the policy, whose rules have no file. */
  readonly patterns?: readonly SecretPattern[] | undefined;
  /** The key of the hashes that stand for secrets; without one they are made with a key that is no secret. */
  readonly secretKey?: string | undefined;
  /** Commits of the change that are searched for secrets. */
  readonly past?: readonly PastCommit[] | undefined;
  /** Names of the providers that are asked about new secrets; not of a folder, where everything is new. */
  readonly verifiers?: readonly string[] | undefined;
}

/** What was found on each side and in earlier commits, and what could not be looked at. */
export interface CheckResult {
  readonly before: readonly Detection[];
  readonly after: readonly Detection[];
  /** Secrets that earlier commits added, whether or not they are still there. */
  readonly past?: readonly Detection[];
  readonly skipped: readonly Skipped[];
  /** Budgets that were reached while looking at head; several tasks may name the same. */
  readonly reached: readonly Reached[];
}
