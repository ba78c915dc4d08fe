import { describe, expect, it } from "vitest";
import type { ChainLink, InstalledPackage, ManifestLine } from "../../../src/model/dependency.ts";
import vulnerable from "../../../src/rules/dependencies/vulnerable.ts";
import { advisory } from "../../dependencies/advisory.ts";

const lodash: ChainLink = { name: "lodash", version: "4.17.15", range: [0, 1] };
const grunt: ChainLink = { name: "grunt", version: "1.0.4", range: [2, 3] };

function installed(facts: Partial<InstalledPackage> = {}): InstalledPackage {
  return {
    ...lodash,
    development: false,
    direct: true,
    chain: [lodash],
    update: { version: "4.17.21" },
    vulnerabilities: [{ ...advisory(), patchedVersion: "4.17.21" }],
    ...facts,
  };
}

function asked(facts: Partial<ManifestLine> = {}): ManifestLine {
  const file = { path: "package.json", text: '{ "dependencies": { "lodash": "^4.17.15" } }', blob: "" };
  return { file, name: "lodash", wanted: "^4.17.15", place: [30, 40], isTouched: true, ...facts };
}

function detect(packages: readonly InstalledPackage[], options = {}) {
  return [...vulnerable.detect(packages, { development: true, ...options })];
}

describe("dependencies/vulnerable", () => {
  it("names the package, the version, what is wrong with it and the version to take", () => {
    expect(detect([installed()])).toMatchObject([
      {
        message:
          "lodash@4.17.15 has a known vulnerability: Command Injection in lodash (GHSA-35jh-r3h4-6jhm, high; affects <4.17.21).",
        fix: "Update lodash to 4.17.21 or later.",
        severity: "high",
        identity: "GHSA-35jh-r3h4-6jhm lodash@4.17.15",
      },
    ]);
  });

  it("tells the CVE number, the score and the date where they are known", () => {
    const facts = { cve: ["CVE-2021-23337"], cvss: { score: 7 }, published: "2021-05-06T16:05:51Z" };
    const [problem] = detect([installed({ vulnerabilities: [advisory(facts)] })]);
    expect(problem?.message).toContain("(GHSA-35jh-r3h4-6jhm, CVE-2021-23337, high, CVSS 7.0; affects <4.17.21)");
    expect(problem?.dependency).toEqual({
      package: "lodash",
      version: "4.17.15",
      advisories: ["GHSA-35jh-r3h4-6jhm", "CVE-2021-23337"],
      scope: "production",
      chain: ["lodash@4.17.15"],
      cvss: { score: 7 },
      published: "2021-05-06T16:05:51Z",
    });
  });

  it("says through which dependencies a package comes", () => {
    const manifest = asked({ name: "grunt", isTouched: false });
    const [problem] = detect([installed({ direct: false, chain: [grunt, lodash], asked: manifest })]);
    expect(problem?.message).toContain("lodash@4.17.15 (grunt@1.0.4 → lodash@4.17.15) has");
    expect(problem?.fix).toBe("Update lodash to 4.17.21 or later, if need be by updating grunt.");
    expect(problem?.steps).toEqual([
      { path: "package.json", range: [30, 40], text: "The project asks for grunt" },
      { range: [2, 3], text: "The lockfile installs grunt@1.0.4" },
      { range: [0, 1], text: "grunt brings lodash@4.17.15" },
    ]);
    expect(problem?.cause).toBeUndefined();
  });

  it.each([
    [{ version: "4.17.21", isAllowed: true, range: "^4.17.21" }, ": ^4.17.15 in package.json allows 4.17.21."],
    [
      { version: "5.0.0", isAllowed: false, range: "^5.0.0" },
      ": ^4.17.15 in package.json does not allow 5.0.0, ^5.0.0 does.",
    ],
    [{ version: "5.0.0", isAllowed: false }, ": ^4.17.15 in package.json does not allow 5.0.0."],
  ])("says whether the manifest allows the update %j", (update, end) => {
    const [problem] = detect([installed({ asked: asked(), update })]);
    expect(problem?.fix).toBe(`Update lodash to 4.17.21 or later${end}`);
  });

  it("names the line of the manifest that the change wrote as the cause, with the range to write", () => {
    const manifest = asked();
    const [problem] = detect([installed({ asked: manifest, update: { version: "4.17.21", range: "^4.17.21" } })]);
    const edits = [{ range: [30, 40], text: '"^4.17.21"' }];
    expect(problem?.cause).toEqual({ file: manifest.file, range: [30, 40], edits });
    expect(detect([installed({ asked: asked({ isTouched: false }) })])[0]?.cause).toBeUndefined();
  });

  it("does not invent a patched version", () => {
    const [problem] = detect([installed({ vulnerabilities: [advisory()] })]);
    expect(problem?.fix).toBe(
      "No patched version is known: replace lodash or see https://github.com/advisories/GHSA-35jh-r3h4-6jhm for what helps.",
    );
  });

  it("says what is only installed to develop, and leaves it out if told so", () => {
    expect(detect([installed({ development: true })])).toMatchObject([
      {
        severity: "high",
        message: expect.stringContaining("(for development only)"),
        dependency: { scope: "development" },
      },
    ]);
    expect(detect([installed({ development: true })], { development: false })).toEqual([]);
  });

  it("reports several copies of a version once, at the most exposed one", () => {
    const copies = [
      installed({ development: true, direct: false, range: [1, 2] }),
      installed({ direct: false, chain: [grunt, lodash], range: [3, 4] }),
      installed({ range: [5, 6] }),
    ];
    expect(detect(copies)).toMatchObject([{ range: [5, 6], severity: "high" }]);
    expect(detect(copies.toReversed())).toMatchObject([{ range: [5, 6], severity: "high" }]);
  });
});
