import { describe, expect, it } from "vitest";
import { matchAdvisories } from "../../src/dependencies/match-advisories.ts";
import { advisory } from "./advisory.ts";

function match(version: string, vulnerableVersions: string) {
  return matchAdvisories(version, [advisory({ vulnerableVersions })]);
}

describe("matchAdvisories", () => {
  it.each([
    ["4.17.20", "<4.17.21"],
    ["4.17.21-beta.1", "<4.17.21"],
    ["v4.17.20", "<4.17.21"],
    ["1.0.0", "*"],
    ["2.1.0", "<1.0.0 || >=2.0.0 <2.1.5"],
  ])("counts %s among %s", (version, range) => {
    expect(match(version, range)).toHaveLength(1);
  });

  it.each([
    ["4.17.21", "<4.17.21"],
    ["1.0.0", ">=2.0.0 <2.1.5"],
    ["github:lodash/lodash", "*"],
    ["", "*"],
    ["1.0.0", "not a range"],
  ])("does not count %j among %s", (version, range) => {
    expect(match(version, range)).toEqual([]);
  });

  it.each([
    ["4.17.20", "<4.17.21", "4.17.21"],
    ["2.1.0", "<1.0.5 || >=2.0.0 <2.1.5", "2.1.5"],
    ["1.0.0", "<2.0.0 || >=2.0.0 <2.1.5", "2.1.5"],
    ["5.0.0-beta.1", ">=5.0.0-alpha.1 <5.0.0-beta.3", "5.0.0-beta.3"],
    ["1.0.0", "<=1.2.3", undefined],
    ["1.0.0", "*", undefined],
    ["1.1.0", "^1.0.0", undefined],
    ["1.1.0", "1.1.0", undefined],
  ])("tells for %s in %s that %s is patched", (version, range, patched) => {
    expect(match(version, range)[0]?.patchedVersion).toBe(patched);
  });
});
