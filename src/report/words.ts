import type { Revision } from "../model/change-set.ts";
import { type Finding, isSecret, type Suppression } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Report } from "../model/report.ts";
import type { Severity } from "../model/severity.ts";

export const severityNames: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
};

/** A coloured mark that stands beside the word, never for it. */
export const severityMarks: Readonly<Record<Severity, string>> = {
  critical: "🔴",
  high: "🟠",
  medium: "🟡",
  low: "🔵",
};

/** `1 file`, `2 files`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `src/routes.js:12`, and the commit where it is not the one under review. */
export function lineOf({ path, region, commit }: Place): string {
  return `${path}:${region.startLine}${commit === undefined ? "" : ` in ${commit.slice(0, 7)}`}`;
}

/** `main (1a2b3c4)`; only the name where the state is no commit. */
export function revisionName({ label, sha }: Revision): string {
  const short = /^[0-9a-f]{40,64}$/.test(sha) ? sha.slice(0, 7) : "";
  return short === "" || label.includes(short) ? label : `${label} (${short})`;
}

/** The findings that a comment, or the config, says do not count. */
export function suppressedBy(kind: Suppression["kind"], { suppressed }: Report): readonly Finding[] {
  return suppressed.filter(({ suppression }) => suppression?.kind === kind);
}

/** What a trace is called: one place alone is no path, nor are the other places of a secret. */
export function traceTitle(finding: Finding): string {
  if (finding.dependency) return "How it comes into the project";
  return finding.trace.length > 1 && !isSecret(finding) ? "The path of the data" : "See also";
}

/** `0.8 s`, or `2 min 5 s` from a minute on. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** The findings by file; the file with the worst one comes first. */
export function groupByPath<F extends Place>(findings: readonly F[]): readonly (readonly F[])[] {
  return [...Map.groupBy(findings, ({ path }) => path).values()];
}
