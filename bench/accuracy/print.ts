import { join } from "node:path";
import { folderOf } from "./facts.ts";
import type { Finding } from "./findings.ts";
import { linesOf } from "./lines.ts";
import type { Row, Score } from "./score.ts";

/** The table that people compare. */
export function printTable({ kinds, findings, lines, packages }: Score): void {
  const perThousand = (count: number) => ((1_000 * count) / lines).toFixed(2);
  printCells(["kind", "facts", "detected", "any", "in file", "still", "per kLOC"]);
  for (const [kind, row] of [...kinds].sort(([one], [other]) => (one < other ? -1 : 1))) {
    printCells([kind, ...cellsOf(row), perThousand(row.findings)]);
  }
  const all = [...kinds.values()].reduce(add);
  printCells(["all", ...cellsOf(all), perThousand(findings.length)]);
  console.log(`\n${findings.length} findings in ${packages} vulnerable packages of ${lines} lines`);
}

function cellsOf({ facts, detected, any, inFile, still, detectedWithFix }: Row): readonly string[] {
  return [
    String(facts),
    share(detected, facts),
    share(any, facts),
    share(inFile, facts),
    share(still, detectedWithFix),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : `${part}/${whole} ${Math.round((100 * part) / whole)}%`;
}

function add(one: Row, other: Row): Row {
  const names = Object.keys(one) as (keyof Row)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as Row;
}

function printCells([first = "", ...others]: readonly string[]): void {
  console.log((first.padEnd(25) + others.map((cell) => cell.padEnd(14)).join("")).trimEnd());
}

/** One line for each fact that was not found. */
export function printMissed({ missed }: Score): void {
  for (const fact of missed) {
    console.log(`missed ${fact.kind} ${fact.id} ${folderOf(fact, "vulnerable")}/${fact.file}:${fact.lines.join(",")}`);
  }
}

/** One line for each finding: the rule, where it is, and the line itself; then how many each rule has. */
export function printFindings(findings: readonly Finding[], root: string): void {
  const texts = new Map<string, readonly string[]>();
  const lineAt = ({ uri, line }: Finding) => {
    const lines = texts.get(uri) ?? linesOf(join(root, uri));
    texts.set(uri, lines);
    return lines[line - 1]?.trim().slice(0, 160) ?? "";
  };
  for (const finding of findings) {
    console.log(`${finding.rule} ${finding.uri}:${finding.line} ${lineAt(finding)}`);
  }
  const byRule = Object.entries(Object.groupBy(findings, ({ rule }) => rule));
  const counts = byRule.map(([rule, { length } = []]) => [rule, length ?? 0] as const);
  console.log("");
  for (const [rule, count] of counts.sort(([, one], [, other]) => other - one)) {
    console.log(`${String(count).padStart(6)} ${rule}`);
  }
}
