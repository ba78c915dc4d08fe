import type { Finding } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import { allowSecrets } from "./allow-secrets.ts";
import { allowVulnerabilities } from "./allow-vulnerabilities.ts";
import type { Allowed } from "./apply-allowances.ts";

/** Applies all lists of a policy that allow findings. */
export function allowFindings(findings: readonly Finding[], { secrets, dependencies }: Policy): Allowed {
  const first = allowSecrets(findings, secrets.allow);
  const second = allowVulnerabilities(first.findings, dependencies.allow);
  return { findings: second.findings, notices: [...first.notices, ...second.notices] };
}
