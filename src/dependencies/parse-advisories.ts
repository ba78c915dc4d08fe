import type { Advisory } from "../model/dependency.ts";
import { type Severity, severities } from "../model/severity.ts";
import { toRecord } from "./to-record.ts";

const longestTitle = 300;

/** The advisories in a body of the bulk endpoint, or undefined where it has not that endpoint's shape. */
export function parseAdvisories(body: unknown): readonly Advisory[] | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
  const advisories: Advisory[] = [];
  for (const [packageName, list] of Object.entries(body)) {
    if (!Array.isArray(list)) return undefined;
    for (const item of list) {
      const advisory = toAdvisory(packageName, toRecord(item));
      if (!advisory) return undefined;
      advisories.push(advisory);
    }
  }
  return advisories;
}

/** What is left out gets npm's defaults: severity high, every version. */
function toAdvisory(packageName: string, fields: Readonly<Record<string, unknown>>): Advisory | undefined {
  const { id, url, title, severity, vulnerable_versions: range = "*", cwe, cvss } = fields;
  if ((typeof id !== "number" && typeof id !== "string") || typeof range !== "string") return undefined;
  const address = typeof url === "string" ? url : "";
  return {
    id: /GHSA(?:-[0-9a-z]{4}){3}/i.exec(address)?.[0] ?? String(id),
    // The endpoint tells none.
    cve: [],
    packageName,
    title: toTitle(title),
    url: address,
    severity: toSeverity(severity),
    vulnerableVersions: range,
    cwe: toCwes(cwe),
    ...toCvss(toRecord(cvss).score, toRecord(cvss).vectorString),
  };
}

/** A title of a length that a report can show. */
export function toTitle(value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, longestTitle) : "Known vulnerability";
}

/** The severity that a source's word means; where it says nothing, high, as npm has it. */
export function toSeverity(value: unknown): Severity {
  const word = String(value).toLowerCase();
  if (word === "moderate") return "medium";
  if (word === "info") return "low";
  return severities.find((severity) => severity === word) ?? "high";
}

/** Numbers of a list such as `["CWE-79"]`. */
export function toCwes(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const number = /^CWE-(\d{1,5})$/.exec(String(each))?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** A score of 0 means, to GitHub and so to npm, that there is none. */
export function toCvss(score: unknown, vector: unknown): Pick<Advisory, "cvss"> {
  const cvss = {
    ...(typeof score === "number" && score > 0 && score <= 10 && { score }),
    ...(typeof vector === "string" && /^CVSS:[\w.:/]{1,200}$/.test(vector) && { vector }),
  };
  return Object.keys(cvss).length > 0 ? { cvss } : {};
}
