import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A real advisory, reduced to what decides whether a version is affected and what it is called. */
export interface BenchAdvisory {
  /** A number of its own, as the registry gives one. */
  readonly id: number;
  readonly ghsa: string;
  readonly name: string;
  readonly range: string;
  /** In npm's words: low, moderate, high, critical. */
  readonly severity: string;
  readonly title: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, "advisories.json"), "utf8")) as Omit<
  BenchAdvisory,
  "id"
>[];

/** Facts from GitHub's public advisory database about well-known packages. */
export const advisories: readonly BenchAdvisory[] = rows.map((row, index) => ({ ...row, id: 1_000_001 + index }));
