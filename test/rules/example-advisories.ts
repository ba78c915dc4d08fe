import { matchAdvisories } from "../../src/dependencies/match-advisories.ts";
import type { Advisory } from "../../src/model/dependency.ts";
import type { Advisories } from "../../src/model/ports.ts";

/** The advisories that the examples of the pages are judged by: real ones, as they were when the pages were written. */
const published: readonly Advisory[] = [
  {
    id: "GHSA-35jh-r3h4-6jhm",
    cve: [],
    packageName: "lodash",
    title: "Command Injection in lodash",
    url: "https://github.com/advisories/GHSA-35jh-r3h4-6jhm",
    severity: "high",
    vulnerableVersions: "<4.17.21",
    cwe: [77, 94],
  },
  {
    id: "GHSA-hrpp-h998-j3pp",
    cve: [],
    packageName: "qs",
    title: "qs vulnerable to Prototype Pollution",
    url: "https://github.com/advisories/GHSA-hrpp-h998-j3pp",
    severity: "high",
    vulnerableVersions: ">=6.5.0 <6.5.3",
    cwe: [1321],
  },
  {
    id: "GHSA-xvch-5gv4-984h",
    cve: [],
    packageName: "minimist",
    title: "Prototype Pollution in minimist",
    url: "https://github.com/advisories/GHSA-xvch-5gv4-984h",
    severity: "critical",
    vulnerableVersions: ">=1.0.0 <1.2.6",
    cwe: [1321],
  },
];

/** A source of advisories that holds the published ones, and answers as the registry does. */
export const exampleAdvisories: Advisories = {
  async lookup(versions) {
    return published.filter((advisory) =>
      [...(versions.get(advisory.packageName) ?? [])].some(
        (version) => matchAdvisories(version, [advisory]).length > 0,
      ),
    );
  },
};
