import type { VulnerableDependency } from "./dependency.ts";
import type { Place } from "./place.ts";
import type { RuleId } from "./rule.ts";
import type { Confidence, Severity } from "./severity.ts";

/** Lines of source around a place, for code frames. */
export interface Excerpt {
  readonly startLine: number;
  readonly lines: readonly string[];
}

/** A step of the data's path, or a related place, with the line it stands on. */
export interface TraceStep extends Place {
  readonly text: string;
  readonly excerpt?: Excerpt;
}

/** Whole lines `startLine`–`endLine` of the file, replaced by `lines`; re-checked by the engine that found the problem. */
export interface Suggestion {
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

/** What a check reports on one side, before the two sides are compared. A secret's value is in no field. */
export interface Detection extends Place {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly fix: string;
  readonly trace: readonly TraceStep[];
  /** Missing for secrets: neighbouring lines may hold more of them (GITHUB.md B48). */
  readonly excerpt?: Excerpt;
  readonly suggestion?: Suggestion;
  /** What makes it the same problem elsewhere: whitespace-normalised snippet, a secret's keyed hash, or advisory and package. */
  readonly identity: string;
  /** Of a secret: the part of its identity by which a config can allow it. */
  readonly secretHash?: string;
  /** Name of the enclosing function, or the empty string. */
  readonly symbol: string;
  /** What a secret's provider says of it, where the operator lets providers be asked. */
  readonly verification?: "active" | "inactive" | "unknown";
  /** Set where it is about a vulnerable package. */
  readonly dependency?: VulnerableDependency;
}

/** Whether it is about a secret's value, whose keyed hash is its identity. */
export function isSecret({ excerpt }: Detection): boolean {
  return excerpt === undefined;
}

/** Why a finding does not count. */
export type Suppression = CommentSuppression | ConfigSuppression;

/** A comment `nodesec-ignore <rule> -- <reason>` that applies to a finding. */
export interface CommentSuppression extends Place {
  readonly kind: "comment";
  readonly rule: RuleId;
  readonly reason: string;
  /** Whether the change under review added it. */
  readonly added: boolean;
}

/** An entry of the config's `secrets.allow`; it has a place where that config is the repository's own. */
export interface ConfigSuppression extends Partial<Place> {
  readonly kind: "config";
  readonly reason: string;
}

/** A detection that can be followed through commits. The fingerprint holds no line number, sha or ref. */
export interface Finding extends Detection {
  readonly fingerprint: string;
  readonly suppression?: Suppression;
}
