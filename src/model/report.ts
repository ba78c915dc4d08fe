import type { Bounded } from "./bounded.ts";
import type { Revision } from "./change-set.ts";
import type { Finding } from "./finding.ts";
import type { Place } from "./place.ts";
import type { RuleFacts } from "./rule.ts";
import type { Skipped } from "./skipped.ts";

/** Where a review comment may stand, best first: on lines of the diff, on the file, or only in the summary. */
export type Anchor =
  | { readonly kind: "lines"; readonly startLine: number; readonly endLine: number }
  | { readonly kind: "file" }
  | { readonly kind: "summary" };

export interface ReportedFinding extends Finding {
  readonly anchor: Anchor;
  /** Whether it alone makes the gate fail. */
  readonly blocking: boolean;
}

/** Something the author should know that is no finding: a malformed ignore comment, a config that does not parse. */
export interface Notice extends Partial<Place> {
  readonly message: string;
  readonly hint?: string;
  /** Whether it makes the gate fail. */
  readonly blocking: boolean;
}

/** `failure` blocks a merge; `neutral` and `success` do not (GitHub docs: troubleshooting required status checks). */
export type Conclusion = "success" | "failure" | "neutral";

/** The outcome of a review: plain data that every format renders. */
export interface Report {
  readonly base: Revision;
  readonly head: Revision;
  readonly conclusion: Conclusion;
  /** The rule of the verdict in a sentence, such as "Fails because 1 finding is high or worse with high confidence." */
  readonly verdict: string;
  /** New with this change and not suppressed; worst first. */
  readonly findings: readonly ReportedFinding[];
  readonly fixed: readonly Finding[];
  /** How many findings stand on both sides. */
  readonly known: number;
  readonly suppressed: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly skipped: readonly Skipped[];
  /** What was analysed only in part since a budget was reached, each file and budget once. No verdict depends on it. */
  readonly bounded: readonly Bounded[];
  readonly reviewedFiles: number;
  /** The rules that ran, by id. */
  readonly rules: readonly RuleFacts[];
  /** Where the policy came from, such as `.github/nodesec.yml at 1a2b3c4` or `defaults`. */
  readonly policySource: string;
  readonly durationMs: number;
}
