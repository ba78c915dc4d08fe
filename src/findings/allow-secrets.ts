import { type Finding, isSecret } from "../model/finding.ts";
import { toPathTest } from "../model/glob.ts";
import type { SecretAllowance } from "../model/secret-policy.ts";
import { type Allowed, applyAllowances } from "./apply-allowances.ts";

/**
 * Applies the policy's `secrets.allow`. An entry allows a secret where all fits that it names, its path for each place of the
 * secret. `today` is an ISO date; on the day of its expiry an entry still holds.
 */
export function allowSecrets(
  findings: readonly Finding[],
  entries: readonly SecretAllowance[],
  today?: string,
): Allowed {
  const hint =
    "Rotate the secret, or give the entry a later date if its reason still holds; then remove what is not needed.";
  return applyAllowances(findings, { name: "secrets.allow", entries, toTest, hint }, today);
}

function toTest({ hash, path, rule }: SecretAllowance): (finding: Finding) => boolean {
  const isPathFitting = path === undefined ? () => true : toPathTest([path]);
  return (finding) =>
    isSecret(finding) &&
    (hash === undefined || hash === finding.secretHash) &&
    (rule === undefined || rule === finding.rule) &&
    [finding, ...finding.trace].every((place) => isPathFitting(place.path));
}
