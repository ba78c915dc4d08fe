import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { ruleUrl } from "./rule-url.ts";
import { toolVersion } from "./tool-version.ts";

/**
 * The report as JSON, whose fields `docs/guide/json.md` describes. `version` grows when a field changes its meaning or goes
 * away; a new field leaves it alone.
 */
export function renderJson(report: Report): string {
  const document = {
    version: 1,
    tool: { name: "nodesec", version: toolVersion() },
    conclusion: report.conclusion,
    verdict: report.verdict,
    base: report.base,
    head: report.head,
    findings: report.findings.map((finding) => ({ ...toJson(finding), blocking: finding.blocking })),
    suppressed: report.suppressed.map((finding) => ({ ...toJson(finding), suppression: finding.suppression })),
    fixed: report.fixed.map(toJson),
    known: report.known,
    notices: report.notices,
    skipped: report.skipped,
    bounded: report.bounded,
    rules: report.rules.map((rule) => ({ ...rule, url: ruleUrl(rule.id) })),
    reviewedFiles: report.reviewedFiles,
    policySource: report.policySource,
    durationMs: report.durationMs,
  };
  return `${escapeUnseen(JSON.stringify(document, undefined, 2))}\n`;
}

/** A finding without what only NodeSec itself works with. */
function toJson(finding: Finding) {
  const { fingerprint, rule, severity, confidence, message, fix, path, region, symbol, trace } = finding;
  const { commit, secretHash, dependency, excerpt, suggestion, verification } = finding;
  return {
    fingerprint,
    rule,
    severity,
    confidence,
    message,
    fix,
    path,
    region,
    commit,
    symbol,
    secretHash,
    dependency,
    trace,
    excerpt,
    suggestion,
    verification,
  };
}

/** Directions and controls as `\u` escapes: the same JSON, but a terminal and an editor show it as it is. */
export function escapeUnseen(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\u2028\u2029]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => unit(character.charCodeAt(index))).join(""),
  );
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
