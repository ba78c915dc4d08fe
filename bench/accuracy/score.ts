import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Fact, folderOf } from "./facts.ts";
import type { Finding } from "./findings.ts";
import { countLines, linesOf } from "./lines.ts";

/** How many lines a finding may be away from the sink. */
const window = 2;

/** The figures of the facts of one kind. */
export interface Row {
  facts: number;
  /** Found by a rule of the same kind. */
  detected: number;
  /** Found by any rule. */
  any: number;
  /** A rule of the same kind found something in the file: what better aim could reach. */
  inFile: number;
  /** Detected, with a fixed version. */
  detectedWithFix: number;
  /** Of these, found at the same line of the fixed version too. */
  still: number;
  /** Findings of the kind in all vulnerable packages, right or wrong. */
  findings: number;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, Row>;
  readonly missed: readonly Fact[];
  /** Facts whose package is not at hand; they count for nothing. */
  readonly absent: readonly Fact[];
  /** The findings in the scripts of the vulnerable packages. */
  readonly findings: readonly Finding[];
  readonly packages: number;
  readonly lines: number;
}

/** What a tool found of the facts, in the packages below the root. */
export function score(facts: readonly Fact[], findings: readonly Finding[], root: string): Score {
  const byFile = Map.groupBy(findings, ({ uri }) => uri);
  const isAt = (uri: string, line: number, kind?: string) =>
    (byFile.get(uri) ?? []).some((each) => Math.abs(each.line - line) <= window && isOf(each, kind));
  const kinds = new Map<string, Row>();
  const missed: Fact[] = [];
  const absent: Fact[] = [];
  for (const fact of facts) {
    const row = rowOf(kinds, fact.kind);
    const uri = `${folderOf(fact, "vulnerable")}/${fact.file}`;
    if (!existsSync(join(root, uri))) {
      absent.push(fact);
      continue;
    }
    row.facts++;
    const hit = fact.lines.filter((line) => isAt(uri, line, fact.kind));
    if (hit.length > 0) row.detected++;
    else missed.push(fact);
    if (fact.lines.some((line) => isAt(uri, line))) row.any++;
    if ((byFile.get(uri) ?? []).some((each) => isOf(each, fact.kind))) row.inFile++;
    if (hit.length === 0 || fact.fixed === null) continue;
    row.detectedWithFix++;
    if (hit.some((line) => isAt(...sameLine(fact, line, root), fact.kind))) row.still++;
  }
  const folders = new Set(facts.flatMap((fact) => folderOf(fact, "vulnerable") ?? []));
  const counted = countLines(
    root,
    [...folders].filter((folder) => existsSync(join(root, folder))),
  );
  const inScope = findings.filter(({ uri }) => counted.has(uri));
  for (const kind of inScope.flatMap((finding) => [...finding.kinds])) {
    const row = kinds.get(kind);
    if (row) row.findings++;
  }
  const lines = counted.values().reduce((sum, count) => sum + count, 0);
  return { kinds, missed, absent, findings: inScope, packages: folders.size, lines };
}

function isOf({ kinds }: Finding, kind: string | undefined): boolean {
  return kind === undefined || kinds.has(kind);
}

function rowOf(kinds: Map<string, Row>, kind: string): Row {
  const known = kinds.get(kind);
  if (known) return known;
  const row = { facts: 0, detected: 0, any: 0, inFile: 0, detectedWithFix: 0, still: 0, findings: 0 };
  kinds.set(kind, row);
  return row;
}

/** Where the line stands in the fixed version: the nearest with the same text; no line at all where the fix changed it. */
function sameLine(fact: Fact, line: number, root: string): [uri: string, line: number] {
  const nowhere: [string, number] = ["", 0];
  const uri = `${folderOf(fact, "fixed")}/${fact.file}`;
  if (!existsSync(join(root, uri))) return nowhere;
  const text = linesOf(join(root, `${folderOf(fact, "vulnerable")}/${fact.file}`))[line - 1]?.trim();
  const same = linesOf(join(root, uri)).flatMap((each, index) => (each.trim() === text ? [index + 1] : []));
  const [nearest] = same.sort((one, other) => Math.abs(one - line) - Math.abs(other - line));
  return nearest === undefined ? nowhere : [uri, nearest];
}
