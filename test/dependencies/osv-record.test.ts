import { describe, expect, it } from "vitest";
import { cvssScore } from "../../src/dependencies/cvss-score.ts";
import { parseOsvRecord } from "../../src/dependencies/osv-record.ts";
import { affected, osvRecord } from "./osv-records.ts";

describe("parseOsvRecord", () => {
  it("reads what a record says of a package of npm", () => {
    expect(parseOsvRecord(osvRecord())).toEqual([
      {
        id: "GHSA-35jh-r3h4-6jhm",
        cve: ["CVE-2021-23337"],
        packageName: "lodash",
        title: "Command Injection in lodash",
        url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
        severity: "high",
        vulnerableVersions: "<4.17.21",
        cwe: [77, 94],
        cvss: { score: 7.2, vector: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" },
        published: "2021-05-06T16:05:51Z",
      },
    ]);
  });

  it.each([
    [[{ introduced: "0" }], "*"],
    [[{ introduced: "1.0.0" }], ">=1.0.0"],
    [[{ introduced: "1.0.0" }, { last_affected: "1.2.0" }], ">=1.0.0 <=1.2.0"],
    [
      [{ introduced: "0" }, { fixed: "1.0.1" }, { introduced: "2.0.0" }, { fixed: "2.0.3" }],
      "<1.0.1 || >=2.0.0 <2.0.3",
    ],
    [[{ fixed: "2.0.3" }, { introduced: "2.0.0" }], ">=2.0.0 <2.0.3"],
  ])("writes the events %j as %s", (events, range) => {
    expect(parseOsvRecord(osvRecord({ affected: [affected(events)] }))).toMatchObject([{ vulnerableVersions: range }]);
  });

  it("joins what several entries say of one package, and keeps packages apart", () => {
    const other = { package: { ecosystem: "npm", name: "lodash-es" }, versions: ["4.17.20", "latest"] };
    const record = osvRecord({
      affected: [affected([{ introduced: "1.0.0" }, { fixed: "1.1.0" }]), other, affected([{ introduced: "3.0.0" }])],
    });
    expect(parseOsvRecord(record)).toMatchObject([
      { packageName: "lodash", vulnerableVersions: ">=1.0.0 <1.1.0 || >=3.0.0" },
      { packageName: "lodash-es", vulnerableVersions: "4.17.20" },
    ]);
  });

  it("leaves out withdrawn records and other ecosystems", () => {
    const pypi = { package: { ecosystem: "PyPI", name: "lodash" } };
    expect(parseOsvRecord(osvRecord({ withdrawn: "2024-01-01T00:00:00Z" }))).toEqual([]);
    expect(parseOsvRecord(osvRecord({ affected: [pypi] }))).toEqual([]);
  });

  it("takes malware for critical, and another record's GHSA id for its own", () => {
    const fields = { id: "MAL-2024-1", aliases: ["GHSA-aaaa-bbbb-cccc"], severity: [], database_specific: {} };
    expect(parseOsvRecord(osvRecord(fields))).toMatchObject([{ id: "GHSA-aaaa-bbbb-cccc", severity: "critical" }]);
  });

  it("judges by the score where no severity is written", () => {
    const fields = { database_specific: {}, severity: [{ score: "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:L" }] };
    expect(parseOsvRecord(osvRecord(fields))).toMatchObject([{ severity: "low", cvss: { score: 3.7 } }]);
  });

  it.each([[null], ["text"], [[]], [{}], [{ id: 7 }], [{ id: "X-1", affected: "all" }]])(
    "does not take %j for a record",
    (record) => {
      expect(parseOsvRecord(record)).toBeUndefined();
    },
  );
});

describe("cvssScore", () => {
  // The examples of FIRST's "CVSS v3.1 Examples".
  it.each([
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1],
    ["CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 6.4],
    ["CVSS:3.0/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 3.1],
    ["CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", 9.9],
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8],
    ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0],
  ])("scores %s with %d", (vector, score) => {
    expect(cvssScore(vector)).toBe(score);
  });

  it.each(["CVSS:4.0/AV:N/AC:L", "CVSS:3.1/AV:N", "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "high"])(
    "has no score for %s",
    (vector) => {
      expect(cvssScore(vector)).toBeUndefined();
    },
  );
});
