import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createNearNameSearch, ownedName } from "../src/analysis/popular-packages/near-name.ts";

/**
 * Writes the names of very popular packages from a table of npm's packages: lines of `name`, `version` and downloads a month,
 * with tabs between them and a head line. The numbers are npm's own (https://api.npmjs.org/downloads).
 */
const [table, date = ""] = process.argv.slice(2);
if (table === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) {
  console.error("Usage: node scripts/popular-packages.ts TABLE.tsv YYYY-MM-DD\nThe day is the table's.");
  process.exit(2);
}

const mostPopular = 1_600;
/** More than mirrors, bots and mistyped names bring a package. */
const inUse = 25_000;

const rows = readFileSync(table, "utf8")
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"))
  .map(([name = "", , downloads]) => ({ name, downloads: Number(downloads) }))
  .filter(({ name, downloads }) => /^(?:@[\w.~-]+\/)?[\w.~-]+$/.test(name) && downloads >= inUse)
  .sort((a, b) => b.downloads - a.downloads || (a.name < b.name ? -1 : 1));
// The search leaves shorter names out as well.
const names = [...new Set(rows.map(({ name }) => ownedName(name)))].filter((name) => name.length >= 5);
const popular = names.slice(0, mostPopular);
const nearTo = createNearNameSearch(popular);
const neighbours = names.filter((name) => nearTo(name) !== undefined);

const file = join(import.meta.dirname, "../src/analysis/popular-packages/names.ts");
writeFileSync(
  file,
  `// Written by scripts/popular-packages.ts.

/** The ${mostPopular} packages, and scopes of packages, of npm with the most downloads in the month before ${date}. */
export const popular: readonly string[] = \`
${wrapped(popular)}\`
.trim().split(/\\s+/);

/** Names of at least ${inUse} downloads in that month that are one edit away from one of those. */
export const neighbours: readonly string[] = \`
${wrapped(neighbours)}\`
.trim().split(/\\s+/);
`,
);
execFileSync("npx", ["biome", "check", "--write", file], { stdio: "inherit" });

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 119) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${line}\n`).join("");
}
