import { describe, expect, it } from "vitest";
import type { InstalledPackage } from "../../../src/model/dependency.ts";
import vulnerable from "../../../src/rules/dependencies/vulnerable.ts";
import { advisory } from "../../dependencies/advisory.ts";

function installed(facts: Partial<InstalledPackage> = {}): InstalledPackage {
  return {
    name: "lodash",
    version: "4.17.15",
    development: false,
    direct: true,
    vulnerabilities: [{ ...advisory(), patchedVersion: "4.17.21" }],
    range: [0, 1],
    ...facts,
  };
}

function detect(packages: readonly InstalledPackage[], options = {}) {
  return [...vulnerable.detect(packages, { ignore: [], development: true, ...options })];
}

describe("dependencies/vulnerable", () => {
  it("names the package, the version, what is wrong with it and the version to take", () => {
    expect(detect([installed()])).toMatchObject([
      {
        message: "lodash@4.17.15 has a known vulnerability: Command Injection in lodash (GHSA-35jh-r3h4-6jhm, high).",
        fix: "Update lodash to 4.17.21 or later.",
        severity: "high",
        identity: "GHSA-35jh-r3h4-6jhm lodash@4.17.15",
      },
    ]);
  });

  it("says through which dependency a package comes", () => {
    const [problem] = detect([installed({ direct: false, through: "grunt" })]);
    expect(problem?.message).toContain("lodash@4.17.15 (installed through grunt) has");
    expect(problem?.fix).toBe("Update lodash to 4.17.21 or later, if need be by updating grunt.");
  });

  it("does not invent a patched version", () => {
    const [problem] = detect([installed({ vulnerabilities: [advisory()] })]);
    expect(problem?.fix).toBe(
      "No patched version is known: replace lodash or see https://github.com/advisories/GHSA-35jh-r3h4-6jhm for what helps.",
    );
  });

  it.each([
    ["critical", "high"],
    ["high", "medium"],
    ["medium", "low"],
    ["low", "low"],
  ] as const)("counts %s as %s where it is only installed to develop, with less confidence", (severity, lower) => {
    const vulnerabilities = [advisory({ severity })];
    expect(detect([installed({ development: true, vulnerabilities })])).toMatchObject([
      { severity: lower, confidence: "medium", message: expect.stringContaining("(for development only)") },
    ]);
    expect(detect([installed({ development: true, vulnerabilities })], { development: false })).toEqual([]);
  });

  it("reports several copies of a version once, at the most exposed one", () => {
    const copies = [
      installed({ development: true, direct: false, range: [1, 2] }),
      installed({ direct: false, through: "grunt", range: [3, 4] }),
      installed({ range: [5, 6] }),
    ];
    expect(detect(copies)).toMatchObject([{ range: [5, 6], severity: "high" }]);
    expect(detect(copies.toReversed())).toMatchObject([{ range: [5, 6], severity: "high" }]);
  });

  it("leaves out the advisories that the option `ignore` names", () => {
    const vulnerabilities = [advisory(), advisory({ id: "GHSA-p6mc-m468-83gw" })];
    const found = detect([installed({ vulnerabilities })], { ignore: ["GHSA-35jh-r3h4-6jhm"] });
    expect(found.map(({ identity }) => identity)).toEqual(["GHSA-p6mc-m468-83gw lodash@4.17.15"]);
  });
});
