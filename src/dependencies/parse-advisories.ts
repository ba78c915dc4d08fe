import type { Advisory } from "../model/dependency.ts";
import { type Severity, severities } from "../model/severity.ts";

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
  const { id, url, title, severity, vulnerable_versions: range = "*", cwe } = fields;
  if ((typeof id !== "number" && typeof id !== "string") || typeof range !== "string") return undefined;
  const address = typeof url === "string" ? url : "";
  return {
    id: /GHSA(?:-[0-9a-z]{4}){3}/i.exec(address)?.[0] ?? String(id),
    packageName,
    title: typeof title === "string" ? title.slice(0, longestTitle) : "Known vulnerability",
    url: address,
    severity: toSeverity(severity),
    vulnerableVersions: range,
    cwe: Array.isArray(cwe) ? cwe.flatMap(toCwe) : [],
  };
}

function toSeverity(value: unknown): Severity {
  if (value === "moderate") return "medium";
  if (value === "info") return "low";
  return severities.find((severity) => severity === value) ?? "high";
}

function toCwe(value: unknown): number[] {
  const number = /^CWE-(\d{1,5})$/.exec(String(value))?.[1];
  return number === undefined ? [] : [Number(number)];
}

/** The value where it is an object. Its members are only ever listed, so that a name like `__proto__` means nothing. */
function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
