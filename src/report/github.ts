import type { Report } from "../model/report.ts";
import { toAnnotations } from "./annotations.ts";
import { budgetTotals } from "./bounded.ts";
import { checkTitle } from "./check-title.ts";
import { plainProse } from "./prose.ts";
import { visibleText } from "./visible-text.ts";
import { lineOf } from "./words.ts";

const commands = { failure: "error", warning: "warning", notice: "notice" } as const;

/**
 * The report as workflow commands of GitHub Actions, which become annotations of the job's run.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(report: Report): string {
  const annotations = toAnnotations(report).map((annotation) => {
    const { path, start_line, end_line, start_column, end_column, title, message, annotation_level } = annotation;
    const lines = { line: start_line, endLine: end_line, col: start_column, endColumn: end_column };
    return command(commands[annotation_level], { file: path, ...lines, title }, message);
  });
  const placeless = report.notices
    .filter(({ path, region, isPathHidden }) => path === undefined || region === undefined || isPathHidden)
    .map(({ message, blocking }) => command(blocking ? "error" : "warning", { title: "NodeSec" }, message));
  const unplaced = report.findings
    .filter(({ isPathHidden }) => isPathHidden)
    .map((finding) =>
      command(finding.blocking ? "error" : "warning", { title: finding.rule }, `${lineOf(finding)} ${finding.message}`),
    );
  const skipped = report.skipped.map(({ path, reason, detail }) =>
    command("notice", { title: "Not reviewed" }, `${path}: ${reason}${detail ? ` (${detail})` : ""}`),
  );
  const bounded = budgetTotals(report.bounded).map(({ text }) => text);
  return [
    ...group("NodeSec: findings and notices", [...annotations, ...unplaced, ...placeless]),
    ...group("NodeSec: not reviewed", skipped),
    ...group("NodeSec: analysed in part", bounded),
    `NodeSec: ${checkTitle(report)}. ${plainProse(report.verdict)}\n`,
  ].join("\n");
}

function group(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? [`::group::${title}`, ...lines, "::endgroup::"] : [];
}

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string) {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${given.join(",")}::${escapeMessage(message)}`;
}

/** The characters that end a command or one of its properties; what a runner's log would hide is shown. */
function escapeMessage(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => visibleText(line).replaceAll("%", "%25"))
    .join("%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
