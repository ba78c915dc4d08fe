/** Why a file, or one side of it, was not looked at. Each is a word that a report can show. */
export type SkipReason =
  | "binary"
  | "too large"
  | "minified"
  | "generated"
  | "vendored"
  | "symlink"
  | "submodule"
  | "not UTF-8"
  | "unreadable"
  | "excluded"
  | "too many files"
  | "too many commits"
  | "context limit"
  | "syntax error"
  | "too deep"
  | "time limit"
  | "memory limit"
  | "crash"
  | "not supported"
  | "advisories unreachable";

/** A file that was not, or not wholly, reviewed. It is always shown: "could not look" is never a silent success. */
export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  readonly detail?: string;
}

/** Reasons that are a choice (of the config, or by convention), not a failure to look. */
const chosen: ReadonlySet<SkipReason> = new Set([
  "binary",
  "minified",
  "generated",
  "vendored",
  "symlink",
  "submodule",
  "excluded",
  "not supported",
]);

/** Whether nobody decided to leave the file out: we tried to look and could not. */
export function isFailureToLook(skipped: Skipped): boolean {
  return !chosen.has(skipped.reason);
}

/** The files that were left out, each reason said once: what both sides of a file have in common is one fact. */
export function withoutRepeats(skipped: readonly Skipped[]): readonly Skipped[] {
  return [...new Map(skipped.map((each) => [JSON.stringify([each.path, each.reason, each.detail]), each])).values()];
}

/** Whether it names a file. Words in parentheses stand for files whose names are not known. */
export function isNamed({ path }: Skipped): boolean {
  return !/^\(.*\)$/.test(path);
}
