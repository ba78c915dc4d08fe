import type { Comparison } from "./compare.ts";
import { reasonFor, unexplained } from "./explain.ts";

/** One line for each lockfile. */
export function printTable(comparisons: readonly Comparison[]): void {
  printCells(["project", "lockfile", "versions", "both", "only NodeSec", "only npm", "equal"]);
  for (const comparison of comparisons) {
    const { project, manager, packages, both, onlyNodeSec, onlyNpm } = comparison;
    const isEqual = onlyNodeSec.length + onlyNpm.length === 0;
    const isExplained = unexplained(comparison).length === 0;
    printCells([
      project,
      manager,
      ...[packages, both, onlyNodeSec.length, onlyNpm.length].map(String),
      isEqual ? "yes" : isExplained ? "explained" : "no",
    ]);
  }
}

/** One line for each vulnerable package that only one of both finds, with the reason where it is known. */
export function printDifferences(comparisons: readonly Comparison[]): void {
  for (const comparison of comparisons) {
    const { project, manager, onlyNodeSec, onlyNpm } = comparison;
    const print = (who: string, word: string) =>
      console.log(`only ${who}: ${project} ${manager} ${word}: ${reasonFor(comparison, word) ?? "not explained"}`);
    for (const word of onlyNodeSec) print("NodeSec", word);
    for (const word of onlyNpm) print("npm", word);
  }
}

function printCells(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell) => cell.padEnd(14))
      .join("")
      .trimEnd(),
  );
}
