import type { Region } from "../model/place.ts";
import type { Notice, Report, ReportedFinding } from "../model/report.ts";
import { isAtLeast } from "../model/severity.ts";
import { allowWords } from "./allow-secret.ts";
import { plainProse } from "./prose.ts";
import { clip, oneLine } from "./visible-text.ts";
import { lineOf, severityNames } from "./words.ts";

/** A remark beside a line of code, in the terms of GitHub's check runs. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "notice" | "warning" | "failure";
  readonly title: string;
  readonly message: string;
}

/**
 * Annotations for the notices and findings that have a place, what matters most first; the text is plain, clipped to what
 * GitHub takes. Secrets of earlier commits, and what is in a file whose name holds a secret, are in the text alone.
 */
export function toAnnotations({ notices, findings }: Report): readonly Annotation[] {
  const [blocking, others] = [notices.filter((each) => each.blocking), notices.filter((each) => !each.blocking)];
  return [
    ...blocking.flatMap(annotateNotice),
    ...findings.filter(hasLine).map(annotateFinding),
    ...others.flatMap(annotateNotice),
  ];
}

/** What only an earlier commit holds has no line to stand beside, nor has what is in a file that must not be named. */
function hasLine({ commit, isPathHidden }: ReportedFinding): boolean {
  return commit === undefined && !isPathHidden;
}

function annotateFinding(finding: ReportedFinding): Annotation {
  const steps = finding.trace.map((step, index) => `${index + 1}. ${lineOf(step)} ${plainProse(step.text)}`);
  const lines = [
    plainProse(finding.message),
    ...steps.slice(0, 30),
    `Fix: ${plainProse(finding.fix)}`,
    plainProse(allowWords(finding)),
  ].filter(Boolean);
  return {
    path: finding.path,
    ...linesOf(finding.region),
    annotation_level: levelOf(finding),
    title: clip(oneLine(`${severityNames[finding.severity]}: ${finding.rule}`), 255),
    message: clip(lines.map((line) => clip(oneLine(line), 1000)).join("\n"), 20_000),
  };
}

function annotateNotice({ path, isPathHidden, region, message, hint = "", blocking }: Notice): readonly Annotation[] {
  if (path === undefined || region === undefined || isPathHidden) return [];
  const text = [message, hint].filter(Boolean).map(plainProse).join("\n");
  const level = blocking ? "failure" : "warning";
  return [{ path, ...linesOf(region), annotation_level: level, title: "NodeSec", message: clip(text, 20_000) }];
}

function levelOf({ blocking, severity }: ReportedFinding): Annotation["annotation_level"] {
  if (blocking) return "failure";
  return isAtLeast(severity, "medium") ? "warning" : "notice";
}

/** GitHub takes columns only for one line, and its end column is the last one marked. */
function linesOf(region: Region) {
  const lines = { start_line: region.startLine, end_line: region.endLine };
  if (region.startLine !== region.endLine) return lines;
  return { ...lines, start_column: region.startColumn, end_column: Math.max(region.startColumn, region.endColumn - 1) };
}
