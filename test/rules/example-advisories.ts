import type { Advisory } from "../../src/model/dependency.ts";
import type { Advisories } from "../../src/model/ports.ts";

const known: readonly Advisory[] = [
  {
    id: "GHSA-35jh-r3h4-6jhm",
    packageName: "lodash",
    title: "Command Injection in lodash",
    url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
    severity: "high",
    vulnerableVersions: "<4.17.21",
    cwe: [77, 94],
  },
];

/** The registry as the examples of dependency rules know it: one vulnerability, of lodash below 4.17.21. */
export const exampleAdvisories: Advisories = {
  async lookup(versions) {
    return known.filter((advisory) => versions.has(advisory.packageName));
  },
};
