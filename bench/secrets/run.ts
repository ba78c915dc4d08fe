import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadRules } from "../../src/rules/load.ts";
import { type Detector, nodesec, secretlint } from "./detectors.ts";
import { measureFalseAlarms } from "./false-alarms.ts";
import { makeNegatives } from "./hard-negatives.ts";
import { measurePackages } from "./packages.ts";
import {
  countEach,
  falseAlarmRows,
  packageRows,
  printRows,
  type Row,
  recallRows,
  speedRows,
  withoutOther,
} from "./print.ts";
import { measureRecall } from "./recall.ts";
import { measureSpeed } from "./speed.ts";

/** How many secrets are found, what else is reported, and how fast: see README.md. */
const { values: options } = parseArgs({
  options: {
    out: { type: "string" },
    only: { type: "string", default: "recall,negatives,packages,speed" },
    seed: { type: "string", default: "5" },
    list: { type: "boolean", default: false },
    other: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const parts = options.only.split(",");
const rules = [...(await loadRules()).values()].filter((rule) => rule.kind === "secret" || rule.kind === "credential");
const shapes = rules.filter((rule) => rule.kind === "secret");
const silent: Detector = async () => [];
const detectors = { ours: nodesec(rules), other: options.other ? secretlint : silent };
const compared = (rows: readonly Row[]) => (options.other ? rows : withoutOther(rows));
const rows: Row[] = [];

if (parts.includes("recall")) {
  const recalls = await measureRecall(rules, detectors);
  rows.push(...compared(recallRows(recalls)));
  console.log(`\nNot found: ${countEach(recalls.flatMap(({ missed }) => missed))}`);
  if (options.list) console.log(`\nTaken for another: ${countEach(recalls.flatMap(({ mistaken }) => mistaken))}`);
}
if (parts.includes("negatives")) {
  const negatives = makeNegatives(Number(options.seed), shapes);
  const alarms = await measureFalseAlarms(negatives, detectors);
  rows.push(...compared(falseAlarmRows(alarms)));
  console.log(`\nFalse alarms: ${countEach(alarms.flatMap(({ rules: reported }) => reported))}`);
}
if (parts.includes("packages")) {
  const root = resolve(options.out ?? mkdtempSync(join(tmpdir(), "nodesec-packages-")));
  mkdirSync(root, { recursive: true });
  const found = await measurePackages(root, detectors);
  rows.push(...compared(packageRows(found)));
  for (const failure of found.failures) console.error(failure);
  const shown = found.ours.filter(({ confidence }) => options.list || confidence === "high");
  for (const { rule, confidence, path, line } of shown) console.log(`${rule} (${confidence}) ${path}:${line}`);
}
if (parts.includes("speed")) rows.push(...speedRows(await measureSpeed(shapes)));
printRows(rows);
process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
