import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Notice, Report } from "../model/report.ts";
import type { Skipped } from "../model/skipped.ts";
import { boundedFact } from "./bounded.ts";
import { fitSections, type Section } from "./budget.ts";
import { codeSpan, escapeProse, linkTo, tableRow } from "./escape-markdown.ts";
import { ruleUrl } from "./rule-url.ts";
import { clip } from "./visible-text.ts";
import { count, duration, lineOf, revisionName, severityMarks, severityNames, suppressedBy } from "./words.ts";

/** Makes the address of a line on GitHub, where there is one. */
export type UrlOf = (place: Place) => string;

/** The summary of a review as Markdown, in at most `limit` bytes. */
export function renderSummary(report: Report, urlOf: UrlOf | undefined, limit: number): string {
  const sections: readonly Section[] = [
    { head: `**${escapeProse(clip(report.verdict, 1000))}**`, items: [], more: andMore },
    findingTable(report, urlOf),
    list("Notices", report.notices, (notice) => renderNotice(notice, urlOf)),
    skippedTable(report.skipped),
    list("Ignored by a comment", suppressedBy("comment", report), (finding) => renderSuppressed(finding, urlOf)),
    list("Allowed by the config", suppressedBy("config", report), (finding) => renderSuppressed(finding, urlOf)),
    list("Fixed by this change", report.fixed, renderFixed),
    { head: `<sub>${renderFacts(report)}</sub>`, items: [], more: andMore },
  ];
  return fitSections(sections, limit);
}

function andMore(left: number): string {
  return `… and ${left} more`;
}

function findingTable({ findings, conclusion }: Report, urlOf: UrlOf | undefined): Section {
  const gate = conclusion === "failure" ? ", blocks" : ", would block";
  const header = [tableRow(["Severity", "Rule", "Place", "Problem"]), tableRow(["---", "---", "---", "---"])].join(
    "\n",
  );
  return {
    head: findings.length > 0 ? header : "",
    items: findings.map((finding) =>
      tableRow([
        `${severityMarks[finding.severity]} ${severityNames[finding.severity]}${finding.blocking ? gate : ""}`,
        ruleLink(finding),
        placeLink(finding, urlOf),
        escapeProse(clip(finding.message, 400)),
      ]),
    ),
    more: (left) => `… and ${count(left, "more finding")}`,
  };
}

function list<T>(title: string, things: readonly T[], render: (thing: T) => string): Section {
  return {
    head: things.length > 0 ? `**${title} (${things.length})**\n` : "",
    items: things.map((thing) => `- ${render(thing)}`),
    more: andMore,
  };
}

function skippedTable(skipped: readonly Skipped[]): Section {
  const header = [tableRow(["File", "Why it was not reviewed"]), tableRow(["---", "---"])].join("\n");
  return {
    head: skipped.length > 0 ? `**Not reviewed (${skipped.length})**\n\n${header}` : "",
    items: skipped.map(({ path, reason, detail }) =>
      tableRow([codeSpan(clip(path, 300)), detail ? `${reason}: ${escapeProse(clip(detail, 300))}` : reason]),
    ),
    more: andMore,
  };
}

function renderNotice(notice: Notice, urlOf: UrlOf | undefined): string {
  const { path, region, message, hint, blocking } = notice;
  const place = path === undefined ? "" : region ? placeLink({ path, region }, urlOf) : codeSpan(clip(path, 300));
  return [
    place,
    escapeProse(clip(message, 600)),
    hint ? escapeProse(clip(hint, 300)) : "",
    blocking ? "**Blocks.**" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function renderSuppressed(finding: Finding, urlOf: UrlOf | undefined): string {
  const { suppression } = finding;
  const by = suppression?.kind === "comment" && suppression.added ? " by a comment that this change adds" : "";
  const reason = escapeProse(clip(suppression?.reason ?? "no reason", 300));
  return `${ruleLink(finding)} at ${placeLink(finding, urlOf)}${by}: ${reason}`;
}

function renderFixed(finding: Finding): string {
  return `${ruleLink(finding)} in ${codeSpan(clip(finding.path, 300))}: ${escapeProse(clip(finding.message, 300))}`;
}

function ruleLink({ rule }: Finding): string {
  return linkTo(codeSpan(rule), ruleUrl(rule));
}

export function placeLink(place: Place, urlOf: UrlOf | undefined): string {
  const label = codeSpan(clip(lineOf(place), 300));
  return urlOf ? linkTo(label, urlOf(place)) : label;
}

function renderFacts(report: Report): string {
  return [
    `${count(report.reviewedFiles, "file")} reviewed, ${codeSpan(clip(revisionName(report.base), 100))} to ${codeSpan(clip(revisionName(report.head), 100))}`,
    report.known > 0 && `${count(report.known, "finding")} not of this change`,
    boundedFact(report.bounded),
    `policy: ${escapeProse(clip(report.policySource, 200))}`,
    duration(report.durationMs),
  ]
    .filter(Boolean)
    .join(" · ");
}
