import type { Notice, Report } from "../model/report.ts";
import type { RuleId } from "../model/rule.ts";
import { isFailureToLook, type Skipped } from "../model/skipped.ts";
import { type BudgetTotal, budgetTotals } from "./bounded.ts";
import { escapeUnseen } from "./json.ts";
import { artifactLocation, sarifLocation, sarifMessage, sarifResult } from "./sarif-result.ts";
import { sarifRule } from "./sarif-rule.ts";
import { toolVersion } from "./tool-version.ts";

/** Finds the page of a rule, as Markdown. */
type PageOf = (id: RuleId) => Promise<string | undefined>;

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The report as SARIF 2.1.0, in the shape that GitHub code scanning takes. `page` gives a rule's help. */
export async function renderSarif(report: Report, page: PageOf): Promise<string> {
  const pages = await Promise.all(report.rules.map((rule) => page(rule.id)));
  const indexes = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const run = {
    tool: {
      driver: {
        name: "NodeSec",
        version: toolVersion(),
        semanticVersion: toolVersion(),
        informationUri: "https://github.com/nodesec/nodesec",
        rules: report.rules.map((rule, index) => sarifRule(rule, pages[index])),
        notifications: [
          { id: "not-reviewed", shortDescription: { text: "A file was not, or not wholly, reviewed." } },
          { id: "notice", shortDescription: { text: "Something that the author should know and that is no finding." } },
          { id: "budget", shortDescription: { text: "Code was analysed only in part, since a budget was reached." } },
        ],
      },
    },
    automationDetails: { id: `nodesec/${encodeURIComponent(report.head.sha.toWellFormed())}` },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of what was reviewed." } } },
    invocations: [
      {
        executionSuccessful: !report.skipped.some(isFailureToLook),
        toolExecutionNotifications: [
          ...report.skipped.map(skippedNotification),
          ...report.notices.map(notification),
          ...budgetTotals(report.bounded).map(budgetNotification),
        ],
      },
    ],
    results: [...report.findings, ...report.suppressed].map((finding) =>
      sarifResult(finding, indexes.get(finding.rule) ?? -1),
    ),
    properties: {
      base: report.base,
      head: report.head,
      conclusion: report.conclusion,
      verdict: report.verdict,
      policySource: report.policySource,
    },
  };
  const log = { version: "2.1.0", $schema: schema, runs: [run] };
  return `${escapeUnseen(JSON.stringify(log, undefined, 2))}\n`;
}

function skippedNotification(skipped: Skipped) {
  const { path, reason, detail } = skipped;
  return {
    descriptor: { id: "not-reviewed", index: 0 },
    level: isFailureToLook(skipped) ? "warning" : "note",
    message: sarifMessage(`Not reviewed: ${reason}${detail ? ` (${detail})` : ""}.`),
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
  };
}

function budgetNotification({ text, paths }: BudgetTotal) {
  return {
    descriptor: { id: "budget", index: 2 },
    level: "note",
    message: sarifMessage(`${text}.`),
    locations: paths.map((path) => ({ physicalLocation: { artifactLocation: artifactLocation(path) } })),
  };
}

function notification({ path, region, message, hint, blocking }: Notice) {
  return {
    descriptor: { id: "notice", index: 1 },
    level: blocking ? "error" : "warning",
    message: sarifMessage([message, hint].filter(Boolean).join(" ")),
    ...(path !== undefined && {
      locations: [
        region ? sarifLocation({ path, region }) : { physicalLocation: { artifactLocation: artifactLocation(path) } },
      ],
    }),
  };
}
