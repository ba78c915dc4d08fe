import type { Allowance } from "./allowance.ts";
import type { RuleId } from "./rule.ts";
import type { Severity } from "./severity.ts";

/** An entry of `secrets.allow`: the secrets that fit all that it names are no problem. It names at least one of the first three. */
export interface SecretAllowance extends Allowance {
  /** The finding's `secretHash`. */
  readonly hash?: string;
  /** A glob. */
  readonly path?: string;
  readonly rule?: RuleId;
}

/** A kind of secret that a config describes: an entry of `secrets.patterns`. */
export interface SecretPattern {
  /** Its rule is `secrets/custom-<id>`. */
  readonly id: string;
  /** The source of a regular expression of JavaScript. */
  readonly pattern: string;
  /** Of these words one stands in each match; case does not count. */
  readonly keywords: readonly string[];
  readonly severity?: Severity;
  readonly message?: string;
  /** Texts in which a secret has to be found. */
  readonly examples: readonly string[];
  /** Texts in which none may be found. */
  readonly counterexamples?: readonly string[];
}

/** What is wrong with one of several patterns; `path` leads from their list to what has to be mended. */
export interface PatternProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Says what is wrong with the patterns of a config: with their safety, and with what they find in their examples. */
export type JudgePatterns = (patterns: readonly SecretPattern[]) => Promise<readonly PatternProblem[]>;

/** What all ids of rules begin with that configs describe; no rule of NodeSec has such a name. */
export const customRulePrefix = "secrets/custom-";
