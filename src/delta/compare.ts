import type { Finding } from "../model/finding.ts";

/** How the findings of two sides relate; `known` are those of head that stand on both. */
export interface Delta {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly known: readonly Finding[];
}

/** Subtracts the findings at the merge-base from those at head, by fingerprint. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): Delta {
  const old = new Set(before.map((finding) => finding.fingerprint));
  const now = new Set(after.map((finding) => finding.fingerprint));
  return {
    added: after.filter((finding) => !old.has(finding.fingerprint)),
    fixed: before.filter((finding) => !now.has(finding.fingerprint)),
    known: after.filter((finding) => old.has(finding.fingerprint)),
  };
}
