import { readdir } from "node:fs/promises";
import { type BenchCase, type Measured, measure } from "./measure.ts";

const files = (await readdir(import.meta.dirname)).filter((name) => !["run.ts", "measure.ts"].includes(name));
const results: Measured[] = [];
for (const file of files.filter((name) => name.endsWith(".ts")).sort()) {
  // Every bench file says in `cases` what it measures.
  const { cases = [] } = (await import(new URL(file, import.meta.url).href)) as { cases?: readonly BenchCase[] };
  for (const each of cases) results.push(await measure(each));
}
console.table(
  results.map(({ name, medianMs, fastestMs, slowestMs, limitMs }) => ({
    bench: name,
    "median ms": medianMs,
    "fastest ms": fastestMs,
    "slowest ms": slowestMs,
    "limit ms": limitMs,
    "of limit": `${Math.round((medianMs / limitMs) * 100)} %`,
  })),
);
process.exitCode = results.some(({ medianMs, limitMs }) => medianMs > limitMs) ? 1 : 0;
