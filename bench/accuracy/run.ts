import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { folderOf, readFacts } from "./facts.ts";
import { fetchPackages } from "./fetch.ts";
import { countUnseen, readFindings } from "./findings.ts";
import { printFindings, printMissed, printTable } from "./print.ts";
import { scan } from "./scan.ts";
import { score } from "./score.ts";

/** How much of what real packages had is found, and how much else is reported: see README.md. */
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(import.meta.dirname, "../../node_modules/.cache/nodesec-facts") },
    facts: { type: "string" },
    only: { type: "string", default: "" },
    sarif: { type: "string" },
    rule: { type: "string", default: "" },
    list: { type: "boolean", default: false },
    findings: { type: "boolean", default: false },
    fixed: { type: "boolean", default: true },
  },
  allowNegative: true,
});
/** Some packages hold pieces of programs, which do not parse. */
const mostUnseen = 100;

const root = resolve(options.out);
mkdirSync(root, { recursive: true });
const facts = readFacts(options.facts, options.only);
if (facts.length === 0) throw new Error(`No fact is about ${JSON.stringify(options.only)}.`);

for (const failure of await fetchPackages(facts, root)) console.error(failure);
const started = performance.now();
const versions = options.fixed ? (["vulnerable", "fixed"] as const) : (["vulnerable"] as const);
const folders = new Set(facts.flatMap((fact) => versions.flatMap((version) => folderOf(fact, version) ?? [])));
const report = options.sarif ?? (await scan(root, [...folders]));
const seconds = Math.round((performance.now() - started) / 1_000);
const unseen = countUnseen(report);
// A tool that breaks finds nothing, which must not be taken for a figure.
if (unseen > mostUnseen) throw new Error(`${unseen} files could not be looked at: this run measures nothing.`);
const result = score(facts, readFindings(report), root);

for (const fact of result.absent) console.error(`not there, left out: ${fact.id} ${folderOf(fact, "vulnerable")}`);
const shown = result.findings.filter(({ rule }) => rule.includes(options.rule));
if (options.findings) printFindings(shown, root);
if (options.list) printMissed(result);
printTable(result);
if (options.sarif === undefined) console.log(`scanned in ${seconds} s`);
console.log(`${unseen} files could not be looked at`);
