import type { Advisory } from "../../src/model/dependency.ts";

/** An advisory about lodash, unless told otherwise. */
export function advisory(facts: Partial<Advisory> = {}): Advisory {
  return {
    id: "GHSA-35jh-r3h4-6jhm",
    cve: [],
    packageName: "lodash",
    title: "Command Injection in lodash",
    url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
    severity: "high",
    vulnerableVersions: "<4.17.21",
    cwe: [77, 94],
    ...facts,
  };
}
