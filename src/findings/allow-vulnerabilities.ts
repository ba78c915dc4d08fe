import type { Finding } from "../model/finding.ts";
import type { VulnerabilityAllowance } from "../model/policy.ts";
import { type Allowed, applyAllowances } from "./apply-allowances.ts";

/**
 * Applies the policy's `dependencies.allow`: an entry allows an advisory, by its GHSA id or a CVE number, for one package or for
 * all. `today` is an ISO date; on the day of its expiry an entry still holds.
 */
export function allowVulnerabilities(
  findings: readonly Finding[],
  entries: readonly VulnerabilityAllowance[],
  today?: string,
): Allowed {
  const hint = "Update the package, or give the entry a later date if its reason still holds.";
  return applyAllowances(findings, { name: "dependencies.allow", entries, toTest, hint }, today);
}

function toTest(entry: VulnerabilityAllowance): (finding: Finding) => boolean {
  const wanted = entry.advisory.toLowerCase();
  return ({ dependency }) =>
    dependency?.advisories.some((name) => name.toLowerCase() === wanted) === true &&
    (entry.package === undefined || entry.package === dependency.package);
}
