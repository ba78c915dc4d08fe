import type { Allowance } from "../model/allowance.ts";
import type { ConfigSuppression, Finding } from "../model/finding.ts";
import type { Notice } from "../model/report.ts";

export interface Allowed {
  /** All findings; those that an entry allows with their suppression. */
  readonly findings: readonly Finding[];
  /** One for each entry that would allow a finding and has expired. */
  readonly notices: readonly Notice[];
}

/** A list of entries in a config. */
export interface AllowList<Entry extends Allowance> {
  /** Its key, such as `secrets.allow`. */
  readonly name: string;
  readonly entries: readonly Entry[];
  /** Whether an entry allows a finding, leaving its expiry aside. */
  toTest(entry: Entry): (finding: Finding) => boolean;
  /** What to do about an entry that has expired. */
  readonly hint: string;
}

/** Applies the entries of a list. `today` is an ISO date; on the day of its expiry an entry still holds. */
export function applyAllowances<Entry extends Allowance>(
  findings: readonly Finding[],
  list: AllowList<Entry>,
  today = new Date().toISOString().slice(0, 10),
): Allowed {
  const entries = list.entries.map((entry) => ({ entry, fits: list.toTest(entry) }));
  const isOver = ({ expires }: Entry) => expires !== undefined && expires < today;
  const expired = new Set<Entry>();
  const judged = findings.map((finding) => {
    const fitting = entries.flatMap(({ entry, fits }) => (fits(finding) ? [entry] : []));
    const [holding] = fitting.filter((each) => !isOver(each));
    if (holding) return { ...finding, suppression: toSuppression(holding) };
    for (const each of fitting) expired.add(each);
    return finding;
  });
  return { findings: judged, notices: [...expired].map((entry) => toNotice(entry, list)) };
}

function toSuppression({ reason, at }: Allowance): ConfigSuppression {
  return { kind: "config", reason, ...placeOf(at) };
}

function toNotice({ reason, expires = "", at }: Allowance, { name, hint }: Pick<AllowList<never>, "name" | "hint">) {
  const where = at.path === undefined ? ` of ${at.source}, line ${at.line},` : "";
  return {
    ...placeOf(at),
    message: `An entry of \`${name}\`${where} expired on ${expires} and allows nothing any more. Its reason was: ${reason}`,
    hint,
    blocking: false,
  };
}

/** Only a config of the repository under review has lines that a report can point to. */
function placeOf({ path, line, column }: Allowance["at"]) {
  if (path === undefined) return {};
  return { path, region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 } };
}
