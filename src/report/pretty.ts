import type { Finding } from "../model/finding.ts";
import type { Notice, Report, ReportedFinding } from "../model/report.ts";
import { boundedFact } from "./bounded.ts";
import { painter } from "./paint.ts";
import { prettyFinding, prettyItem, prettyProse, prettyText, type Screen } from "./pretty-finding.ts";
import { plainProse } from "./prose.ts";
import { oneLine } from "./visible-text.ts";
import { count, duration, groupByPath, lineOf, revisionName, suppressedBy } from "./words.ts";
import { wrapWords } from "./wrap.ts";

/** The report for a terminal of `width` columns. Without colour it says the same. */
export function renderPretty(report: Report, options: { readonly color: boolean; readonly width: number }): string {
  const screen: Screen = { paint: painter(options.color), width: Math.max(40, options.width) };
  const parts = [
    ...groupByPath(report.findings).map((group) => prettyFile(group, screen)),
    prettyList("Ignored by a comment", suppressedBy("comment", report), prettySuppressed, screen),
    prettyList("Allowed by the config", suppressedBy("config", report), prettySuppressed, screen),
    prettyList("Notices", report.notices, prettyNotice, screen),
    prettyList(
      "Not reviewed",
      report.skipped,
      ({ path, reason, detail }) => describeSkipped(path, reason, detail),
      screen,
    ),
    prettyList("Fixed by this change", report.fixed, prettyFixed, screen),
    prettyVerdict(report, screen),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function prettyFile(findings: readonly ReportedFinding[], screen: Screen): string {
  const path = prettyText(oneLine(findings[0]?.path ?? ""), screen)
    .split("\n")
    .map((line) => screen.paint(["bold", "underline"], line))
    .join("\n");
  return [path, ...findings.map((finding) => prettyFinding(finding, screen))].join("\n\n");
}

function prettyList<T>(
  title: string,
  things: readonly T[],
  describe: (thing: T, screen: Screen) => string,
  screen: Screen,
): string {
  if (things.length === 0) return "";
  const items = things.map((thing) => prettyItem(describe(thing, screen), screen));
  return [screen.paint("bold", `${title} (${things.length})`), ...items].join("\n");
}

function prettySuppressed(finding: Finding, { paint }: Screen): string {
  const { suppression } = finding;
  const by = suppression?.kind === "comment" && suppression.added ? " by a comment that this change adds" : "";
  return `${oneLine(finding.rule)} at ${oneLine(lineOf(finding))}${by}: ${prettyProse(suppression?.reason ?? "no reason", paint)}`;
}

function prettyNotice({ path, region, message, hint = "", blocking }: Notice, { paint }: Screen): string {
  const place = path === undefined ? "" : oneLine(region ? lineOf({ path, region }) : path);
  const gate = blocking ? paint("red", "Blocks.") : "";
  return [place, prettyProse(message, paint), prettyProse(hint, paint), gate].filter(Boolean).join(" ");
}

function prettyFixed({ rule, path, message }: Finding, { paint }: Screen): string {
  return `${oneLine(rule)} in ${oneLine(path)}: ${prettyProse(message, paint)}`;
}

function describeSkipped(path: string, reason: string, detail: string | undefined): string {
  return oneLine(`${path}: ${reason}${detail ? ` (${detail})` : ""}`);
}

const marks = { success: ["green", "✔"], failure: ["red", "✖"], neutral: ["yellow", "▲"] } as const;

function prettyVerdict(report: Report, screen: Screen): string {
  const { paint } = screen;
  const [color, mark] = marks[report.conclusion];
  const verdict = prettyText(`${mark} ${plainProse(report.verdict)}`, screen)
    .split("\n")
    .map((line) => paint(["bold", color], line));
  const facts = [
    `${count(report.reviewedFiles, "file")} reviewed`,
    oneLine(`${revisionName(report.base)} → ${revisionName(report.head)}`),
    report.known > 0 ? `${count(report.known, "older finding")} not shown` : "",
    boundedFact(report.bounded),
    `policy: ${plainProse(report.policySource)}`,
    duration(report.durationMs),
  ].filter(Boolean);
  const words = facts.map((fact, index) => (index < facts.length - 1 ? `${fact} ·` : fact));
  return [...verdict, ...wrapWords(words, screen.width).map((line) => paint("dim", line))].join("\n");
}
