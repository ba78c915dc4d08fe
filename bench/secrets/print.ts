import type { FalseAlarms } from "./false-alarms.ts";
import type { PackageAlarms } from "./packages.ts";
import type { Recall } from "./recall.ts";
import type { Speed } from "./speed.ts";

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly of: string;
  readonly nodesec: string;
  readonly secretlint: string;
  readonly target?: string;
  readonly isMet?: boolean;
}

const leastRecall = 0.99;
const mostFalseAlarms = 0.005;

export function recallRows(recalls: readonly Recall[]): readonly Row[] {
  const total = (of: (recall: Recall) => number) => recalls.reduce((sum, recall) => sum + of(recall), 0);
  const all = { type: "all", samples: total(({ samples }) => samples), found: total(({ found }) => found) };
  const rest = { own: total(({ own }) => own), byOther: total(({ byOther }) => byOther), missed: [], mistaken: [] };
  return [...recalls, { ...all, ...rest }].map(({ type, samples, found, own, byOther }) => ({
    what: `found, ${type}`,
    of: `${samples} secrets`,
    nodesec: `${percent(found, samples)} (own rule ${percent(own, samples)})`,
    secretlint: percent(byOther, samples),
    target: ">= 99 %",
    isMet: found / samples >= leastRecall,
  }));
}

/** The kinds with alarms, and all together. */
export function falseAlarmRows(alarms: readonly FalseAlarms[]): readonly Row[] {
  const total = (of: (alarm: FalseAlarms) => number) => alarms.reduce((sum, alarm) => sum + of(alarm), 0);
  const texts = total((alarm) => alarm.texts);
  const ours = total((alarm) => alarm.ours);
  const kinds = alarms.filter((alarm) => alarm.ours + alarm.byOther > 0);
  return [
    ...kinds.map((alarm) => ({
      what: `false alarms, ${alarm.kind}`,
      of: `${alarm.texts} texts`,
      nodesec: String(alarm.ours),
      secretlint: String(alarm.byOther),
    })),
    {
      what: `false alarms, all ${alarms.length} kinds`,
      of: `${texts} texts`,
      nodesec: percent(ours, texts),
      secretlint: percent(
        total((alarm) => alarm.byOther),
        texts,
      ),
      target: "<= 0.5 %",
      isMet: ours / texts <= mostFalseAlarms,
    },
  ];
}

export function packageRows({ packages, files, characters, ours, byOther }: PackageAlarms): readonly Row[] {
  const count = (wanted: string) => ours.filter(({ confidence }) => confidence === wanted).length;
  return [
    {
      what: `findings in ${packages} packages`,
      of: `${files} files, ${(characters / 1e6).toFixed(0)} MB`,
      nodesec: `high ${count("high")}, medium ${count("medium")}, low ${count("low")}`,
      secretlint: String(byOther.length),
      target: "high: each explained",
    },
  ];
}

export function speedRows(speeds: readonly Speed[]): readonly Row[] {
  return speeds.map(({ kind, characters, ours, byOther, least }) => ({
    what: `MB/s, ${kind}`,
    of: `${(characters / 1e6).toFixed(1)} MB`,
    nodesec: ours.toFixed(1),
    secretlint: byOther.toFixed(1),
    ...(least !== undefined && { target: `>= ${least}`, isMet: ours >= least }),
  }));
}

/** For parts in which the other tool did not run: a zero would say that it reports nothing. */
export function withoutOther(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, secretlint: "-" }));
}

export function printRows(rows: readonly Row[]): void {
  const cells = rows.map(({ isMet, target = "", ...row }) => [
    row.what,
    row.of,
    row.nodesec,
    row.secretlint,
    target + (isMet === false ? " MISSED" : ""),
  ]);
  const table = [["", "of", "nodesec", "secretlint", "target"], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)) + 2);
  console.log("");
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("")
        .trimEnd(),
    );
}

/** Each text once, with how often it came: `a (3), b`. */
export function countEach(texts: readonly string[]): string {
  const groups = [...Map.groupBy(texts, (text) => text)];
  const shown = groups.map(([text, { length }]) => (length === 1 ? text : `${text} x${length}`));
  return shown.join("\n  ") || "none";
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}
