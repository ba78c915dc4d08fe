/** The record of a real advisory about lodash in OSV's format, as far as it matters here, unless told otherwise. */
export function osvRecord(fields: object = {}): object {
  return {
    schema_version: "1.6.0",
    id: "GHSA-35jh-r3h4-6jhm",
    aliases: ["CVE-2021-23337"],
    modified: "2024-08-12T12:00:00Z",
    published: "2021-05-06T16:05:51Z",
    summary: "Command Injection in lodash",
    severity: [{ type: "CVSS_V3", score: "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H" }],
    database_specific: { severity: "HIGH", cwe_ids: ["CWE-77", "CWE-94"] },
    affected: [
      {
        package: { ecosystem: "npm", name: "lodash" },
        ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "4.17.21" }] }],
      },
    ],
    ...fields,
  };
}

/** An entry of `affected` about lodash with these ranges. */
export function affected(...events: readonly (readonly Readonly<Record<string, string>>[])[]): object {
  return {
    package: { ecosystem: "npm", name: "lodash" },
    ranges: events.map((each) => ({ type: "SEMVER", events: each })),
  };
}
