import { readdir } from "node:fs/promises";
import { type BenchCase, type Measured, measure } from "./measure.ts";

/** `npm run bench` runs everything; `npm run bench growth` the files whose name holds the word. */
const [wanted = ""] = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((name) => !["run.ts", "measure.ts"].includes(name));
const results: Measured[] = [];
for (const file of files.filter((name) => name.endsWith(".ts") && name.includes(wanted)).sort()) {
  // Every bench file says in `cases` what it measures.
  const { cases = [] } = (await import(new URL(file, import.meta.url).href)) as { cases?: readonly BenchCase[] };
  for (const each of cases) results.push(await measure(each));
}
const shown = (value: number) => Number(value.toFixed(value < 10 ? 1 : 0));
console.table(
  results.map(({ name, unit, median, least, most, limit }) => ({
    bench: name,
    unit,
    median: shown(median),
    least: shown(least),
    most: shown(most),
    limit,
    "of limit": `${Math.round((median / limit) * 100)} %`,
  })),
);
process.exitCode = results.some(({ median, limit }) => median > limit) ? 1 : 0;
