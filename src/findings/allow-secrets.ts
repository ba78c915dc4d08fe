import { type ConfigSuppression, type Finding, isSecret } from "../model/finding.ts";
import { toPathTest } from "../model/glob.ts";
import type { Notice } from "../model/report.ts";
import type { SecretAllowance } from "../model/secret-policy.ts";

export interface Allowed {
  /** All findings; those that an entry allows with their suppression. */
  readonly findings: readonly Finding[];
  /** One for each entry that would allow a finding and has expired. */
  readonly notices: readonly Notice[];
}

/**
 * Applies the policy's `secrets.allow`. An entry allows a secret where all fits that it names, its path for each place of the
 * secret. `today` is an ISO date; on the day of its expiry an entry still holds.
 */
export function allowSecrets(
  findings: readonly Finding[],
  allowances: readonly SecretAllowance[],
  today = new Date().toISOString().slice(0, 10),
): Allowed {
  const entries = allowances.map((allowance) => ({ allowance, fits: toTest(allowance) }));
  const isOver = ({ expires }: SecretAllowance) => expires !== undefined && expires < today;
  const expired = new Set<SecretAllowance>();
  const judged = findings.map((finding) => {
    if (!isSecret(finding)) return finding;
    const fitting = entries.flatMap(({ allowance, fits }) => (fits(finding) ? [allowance] : []));
    const [holding] = fitting.filter((each) => !isOver(each));
    if (holding) return { ...finding, suppression: toSuppression(holding) };
    for (const each of fitting) expired.add(each);
    return finding;
  });
  return { findings: judged, notices: [...expired].map(toNotice) };
}

function toTest({ hash, path, rule }: SecretAllowance): (finding: Finding) => boolean {
  const isPathFitting = path === undefined ? () => true : toPathTest([path]);
  return (finding) =>
    (hash === undefined || hash === finding.secretHash) &&
    (rule === undefined || rule === finding.rule) &&
    [finding, ...finding.trace].every((place) => isPathFitting(place.path));
}

function toSuppression({ reason, at }: SecretAllowance): ConfigSuppression {
  return { kind: "config", reason, ...placeOf(at) };
}

function toNotice({ reason, expires = "", at }: SecretAllowance): Notice {
  const where = at.path === undefined ? ` of ${at.source}, line ${at.line},` : "";
  return {
    ...placeOf(at),
    message: `An entry of \`secrets.allow\`${where} expired on ${expires} and allows nothing any more. Its reason was: ${reason}`,
    hint: "Rotate the secret, or give the entry a later date if its reason still holds; then remove what is not needed.",
    blocking: false,
  };
}

/** Only a config of the repository under review has lines that a report can point to. */
function placeOf({ path, line, column }: SecretAllowance["at"]) {
  if (path === undefined) return {};
  return { path, region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 } };
}
