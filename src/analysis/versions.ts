import { createRequire } from "node:module";

const requireHere = createRequire(import.meta.url);

/** The library is loaded where a version is compared: this file is loaded with the rules. */
function semver(): typeof import("semver") {
  return requireHere("semver") as typeof import("semver");
}

/** Whether a range of a manifest allows a version. Undefined where one of them is none, such as a tag or an address. */
export function allowsVersion(range: string, version: string): boolean | undefined {
  const { satisfies, valid, validRange } = semver();
  if (range.length > longest || validRange(range) === null || valid(version, { loose: true }) === null)
    return undefined;
  return satisfies(version, range, { loose: true, includePrerelease: true });
}

/** Whether a range allows only versions below this one. False where one of them is none. */
export function isBelow(range: string, version: string): boolean {
  const { gtr, valid, validRange } = semver();
  return range.length <= longest && validRange(range) !== null && valid(version) !== null && gtr(version, range);
}

/** The versions that are lower than this one, highest first. Pre-releases are among them only where it is one itself. */
export function versionsBelow(version: string, versions: Iterable<string>): readonly string[] {
  const { lt, prerelease, rcompare, valid } = semver();
  if (valid(version) === null) return [];
  const isPrerelease = prerelease(version) !== null;
  return [...versions]
    .filter((each) => valid(each) !== null && (isPrerelease || prerelease(each) === null) && lt(each, version))
    .sort(rcompare);
}

/** No range that somebody writes is longer, and the time to read one grows with its length. */
const longest = 300;
