import type { Comparison } from "./compare.ts";

/** One line for each lockfile. */
export function printTable(comparisons: readonly Comparison[]): void {
  printCells(["project", "lockfile", "versions", "both", "only NodeSec", "only npm", "equal"]);
  for (const { project, manager, packages, both, onlyNodeSec, onlyNpm } of comparisons) {
    const isEqual = onlyNodeSec.length + onlyNpm.length === 0;
    printCells([
      project,
      manager,
      ...[packages, both, onlyNodeSec.length, onlyNpm.length].map(String),
      isEqual ? "yes" : "no",
    ]);
  }
}

/** One line for each vulnerable package that only one of both finds. */
export function printDifferences(comparisons: readonly Comparison[]): void {
  for (const { project, manager, onlyNodeSec, onlyNpm } of comparisons) {
    for (const word of onlyNodeSec) console.log(`only NodeSec: ${project} ${manager} ${word}`);
    for (const word of onlyNpm) console.log(`only npm: ${project} ${manager} ${word}`);
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
