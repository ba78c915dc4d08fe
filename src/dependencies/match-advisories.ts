import semver from "semver";
import type { Advisory, Vulnerability } from "../model/dependency.ts";

/** As the registry compares: prereleases count, and versions may be sloppy. */
const asRegistry = { includePrerelease: true, loose: true } as const;

/** The advisories that the version falls under, each with the first version after it that does not. */
export function matchAdvisories(version: string, advisories: readonly Advisory[]): readonly Vulnerability[] {
  return advisories
    .filter(({ vulnerableVersions }) => isAffected(version, vulnerableVersions))
    .map((advisory) => {
      const patchedVersion = firstPatched(version, advisory.vulnerableVersions);
      return { ...advisory, ...(patchedVersion && { patchedVersion }) };
    });
}

/** Whether the version lies in the range of an advisory. What is no version is never affected. */
export function isAffected(version: string, range: string): boolean {
  return semver.satisfies(version, range, asRegistry);
}

/** Ranges that follow each other without a gap, at most. */
const mostSteps = 50;

/** The first version after `version` that the range does not hold, where the range tells one. */
export function firstPatched(version: string, range: string): string | undefined {
  const alternatives = new semver.Range(range, asRegistry).set;
  let candidate = version;
  for (let step = 0; step < mostSteps; step++) {
    const holding = alternatives.find((comparators) => comparators.every((comparator) => comparator.test(candidate)));
    if (!holding) return candidate === version ? undefined : candidate;
    const upper = holding.find(({ operator }) => operator === "<")?.semver;
    // `<2.0.0-0` comes from `^1.0.0`, which names no version that was patched.
    if (!upper || (upper.prerelease.length === 1 && upper.prerelease[0] === 0)) return undefined;
    candidate = upper.version;
  }
  return undefined;
}
