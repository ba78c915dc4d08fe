import semver from "semver";
import type { Advisory } from "../model/dependency.ts";
import { cvssScore } from "./cvss-score.ts";
import { toCvss, toCwes, toSeverity, toTitle } from "./parse-advisories.ts";
import { toRecord } from "./to-record.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a record in OSV's format (schema 1.x, ossf.github.io/osv-schema) says of npm's packages: one advisory for each package,
 * none where it was withdrawn. Undefined where it is no such record.
 */
export function parseOsvRecord(record: unknown): readonly Advisory[] | undefined {
  const fields = toRecord(record);
  const { id, affected } = fields;
  if (typeof id !== "string" || id === "" || (affected !== undefined && !Array.isArray(affected))) return undefined;
  if (fields.withdrawn !== undefined) return [];
  const ranges = new Map<string, string[]>();
  for (const each of affected ?? []) {
    const entry = toRecord(each);
    const { ecosystem, name } = toRecord(entry.package);
    if (ecosystem !== "npm" || typeof name !== "string") continue;
    ranges.set(name, [...(ranges.get(name) ?? []), ...rangesOf(entry)]);
  }
  const facts = factsOf(id, fields);
  return [...ranges].map(([packageName, parts]) => ({
    ...facts,
    packageName,
    // Named without versions: every one is meant.
    vulnerableVersions: parts.length > 0 ? [...new Set(parts)].join(" || ") : "*",
  }));
}

function factsOf(id: string, fields: Fields): Omit<Advisory, "packageName" | "vulnerableVersions"> {
  const names = [id, ...textsOf(fields.aliases)];
  const own = toRecord(fields.database_specific);
  const vectors = listOf(fields.severity).map((each) => String(toRecord(each).score));
  const vector = vectors.find((each) => each.startsWith("CVSS:3")) ?? vectors[0];
  const score = vector === undefined ? undefined : cvssScore(vector);
  const ghsa = names.find((name) => /^GHSA(?:-[0-9a-z]{4}){3}$/.test(name));
  return {
    id: ghsa ?? id,
    cve: [...new Set(names.filter((name) => /^CVE-\d{4}-\d{4,}$/.test(name)))],
    title: toTitle(fields.summary ?? fields.details),
    url: ghsa ? `https://github.com/advisories/${ghsa}` : `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    severity: id.startsWith("MAL-") ? "critical" : toSeverity(own.severity ?? wordOf(score)),
    cwe: toCwes(own.cwe_ids),
    ...toCvss(score, vector),
    ...(typeof fields.published === "string" && { published: fields.published }),
  };
}

/** The rating scale of CVSS, section 5. */
function wordOf(score: number | undefined): string | undefined {
  if (score === undefined) return undefined;
  return score >= 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : "low";
}

/** The ranges of npm that an entry of `affected` means. */
function rangesOf(entry: Fields): readonly string[] {
  const ranges = listOf(entry.ranges)
    .map(toRecord)
    .filter(({ type }) => type === "SEMVER" || type === "ECOSYSTEM")
    .flatMap(({ events }) => toRanges(listOf(events).map(toRecord)));
  // Where there are both, the list repeats what the ranges say, and it has not the versions to come.
  return ranges.length > 0 ? ranges : textsOf(entry.versions).filter((version) => semver.valid(version, true) !== null);
}

interface Event {
  readonly kind: "introduced" | "fixed" | "last_affected";
  readonly version: string;
}

const zero = "0.0.0-0";

function toRanges(fields: readonly Fields[]): readonly string[] {
  const events = fields.flatMap(toEvent).sort((one, other) => semver.compare(one.version, other.version, true));
  const ranges: string[] = [];
  let from: string | undefined;
  for (const { kind, version } of events) {
    if (kind === "introduced") from ??= version;
    else if (from !== undefined) {
      ranges.push(`${from === zero ? "" : `>=${from} `}${kind === "fixed" ? "<" : "<="}${version}`);
      from = undefined;
    }
  }
  if (from !== undefined) ranges.push(from === zero ? "*" : `>=${from}`);
  return ranges;
}

function toEvent(fields: Fields): readonly Event[] {
  return (["introduced", "fixed", "last_affected"] as const).flatMap((kind) => {
    const text = fields[kind];
    if (typeof text !== "string") return [];
    // "0" stands for before all versions.
    const version = text === "0" ? zero : text;
    return semver.valid(version, true) === null ? [] : [{ kind, version }];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((each) => typeof each === "string");
}
