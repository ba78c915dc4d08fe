import { readFileSync } from "node:fs";
import { kindsOf } from "./kinds.ts";

export interface Finding {
  readonly uri: string;
  readonly line: number;
  readonly rule: string;
  readonly kinds: ReadonlySet<string>;
}

interface SarifRule {
  readonly id: string;
  readonly properties?: unknown;
  readonly relationships?: unknown;
}

interface SarifResult {
  readonly ruleId?: string;
  readonly rule?: { readonly id?: string };
  readonly suppressions?: readonly unknown[];
  readonly taxa?: unknown;
  readonly properties?: unknown;
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: string };
      readonly region?: { readonly startLine?: number };
    };
  }[];
}

interface SarifRun {
  readonly tool?: { readonly driver?: SarifTool; readonly extensions?: readonly SarifTool[] };
  readonly results?: readonly SarifResult[];
  readonly invocations?: readonly { readonly toolExecutionNotifications?: readonly { readonly level?: string }[] }[];
}

interface SarifTool {
  readonly rules?: readonly SarifRule[];
}

/** What a SARIF report of any tool found and nobody suppressed, with the kinds that its weaknesses stand for. */
export function readFindings(file: string): readonly Finding[] {
  const { runs = [] }: { readonly runs?: readonly SarifRun[] } = JSON.parse(readFileSync(file, "utf8"));
  return runs.flatMap(findingsOf);
}

/** How many files the tool says that it tried to look at and could not. */
export function countUnseen(file: string): number {
  const { runs = [] }: { readonly runs?: readonly SarifRun[] } = JSON.parse(readFileSync(file, "utf8"));
  const said = runs.flatMap(({ invocations = [] }) =>
    invocations.flatMap((each) => each.toolExecutionNotifications ?? []),
  );
  return said.filter(({ level }) => level === "warning" || level === "error").length;
}

function findingsOf({ tool, results = [] }: SarifRun): readonly Finding[] {
  const tools = [tool?.driver, ...(tool?.extensions ?? [])];
  const rules = new Map(
    tools.flatMap((each) => each?.rules ?? []).map((rule) => [rule.id, cwesIn(rule.properties, rule.relationships)]),
  );
  return results.flatMap((result): readonly Finding[] => {
    const rule = result.ruleId ?? result.rule?.id ?? "";
    const place = result.locations?.[0]?.physicalLocation;
    const uri = place?.artifactLocation?.uri;
    if (result.suppressions?.length || !uri) return [];
    const cwes = new Set([...(rules.get(rule) ?? []), ...cwesIn(result.taxa, result.properties)]);
    const line = place.region?.startLine ?? 1;
    return [{ uri: decodeURIComponent(uri).replace(/^\.\//, ""), line, rule, kinds: kindsOf(rule, cwes) }];
  });
}

/** Tools put them into taxa, relationships, tags or properties of their own. */
function cwesIn(...values: readonly unknown[]): readonly number[] {
  const text = JSON.stringify(values) ?? "";
  return [...text.matchAll(/cwe[-_/ ]*0*(\d+)/gi)].map(([, number]) => Number(number));
}
