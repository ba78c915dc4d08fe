import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A vulnerability that a published package really had, verified by hand: where its data does harm. */
export interface Fact {
  readonly id: string;
  readonly package: string;
  readonly vulnerable: string;
  readonly fixed: string | null;
  readonly kind: string;
  readonly file: string;
  /** The lines of the sink; one of them found is enough. */
  readonly lines: readonly number[];
}

const standard = join(import.meta.dirname, "npm-vulns-dev.json");

/** The facts of the file, or the ones that come along; only those whose kind or package has `only` in its name. */
export function readFacts(file = standard, only = ""): readonly Fact[] {
  const facts: readonly Fact[] = JSON.parse(readFileSync(file, "utf8"));
  return facts.filter((fact) => `${fact.kind} ${fact.package}@${fact.vulnerable}`.includes(only));
}

export type Version = "vulnerable" | "fixed";

/** The folder of a fact's package, from the folder of all packages; undefined where no fixed version is known. */
export function folderOf(fact: Fact, version: Version): string | undefined {
  const number = fact[version];
  return number === null ? undefined : `${version}/${fact.package}@${number}`;
}
