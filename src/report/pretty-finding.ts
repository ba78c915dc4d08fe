import type { TraceStep } from "../model/finding.ts";
import type { ReportedFinding } from "../model/report.ts";
import { allowWords } from "./allow-secret.ts";
import { codeFrame, type FrameLine } from "./code-frame.ts";
import { clipColumns, displayWidth } from "./display-width.ts";
import { type Paint, severityStyles } from "./paint.ts";
import { splitProse } from "./prose.ts";
import { codeLine, oneLine } from "./visible-text.ts";
import { lineOf, severityNames, traceTitle } from "./words.ts";
import { hang, wrap, wrapWords } from "./wrap.ts";

export interface Screen {
  readonly paint: Paint;
  readonly width: number;
}

/** A finding as the terminal shows it: severity, rule and message, the code, the path of the data, and what to do. */
export function prettyFinding(finding: ReportedFinding, screen: Screen): string {
  const { paint, width } = screen;
  const parts = [
    `${prettyHead(finding, screen)}\n${hang("  ", prettyProse(finding.message, paint), width)}`,
    prettyFrame(codeFrame(finding, Math.max(20, width - 12)), screen),
    prettyPath(finding, screen),
    [
      hang(`  ${paint("green", "Fix")}   `, prettyProse(finding.fix, paint), width),
      prettySuggestion(finding, screen),
      prettyAllowing(finding, screen),
      hang(`  ${paint("dim", "More")}  `, paint("dim", `nodesec explain ${oneLine(finding.rule)}`), width),
    ]
      .filter(Boolean)
      .join("\n"),
  ];
  return parts.filter(Boolean).join("\n\n");
}

function prettyHead(
  { severity, rule, region, confidence, blocking }: ReportedFinding,
  { paint, width }: Screen,
): string {
  const dot = paint("dim", "·");
  const words = [
    `${paint(severityStyles[severity], severityNames[severity].toLowerCase())}  ${paint("bold", oneLine(rule))}`,
    `${dot} ${paint("dim", `${region.startLine}:${region.startColumn}`)}`,
    `${dot} ${paint("dim", `${confidence} confidence`)}`,
    ...(blocking ? [`${dot} ${paint("red", "blocks")}`] : []),
  ];
  return wrapWords(words, width - 2)
    .map((line) => `  ${line}`)
    .join("\n");
}

/** A message with its code coloured. */
export function prettyProse(text: string, paint: Paint): string {
  return splitProse(text)
    .map((part) =>
      part.isCode
        ? part.text
            .split(" ")
            .map((word) => paint("cyan", word))
            .join(" ")
        : part.text,
    )
    .join("");
}

function prettyFrame(lines: readonly FrameLine[], { paint, width }: Screen): string {
  const digits = String(lines.at(-1)?.number ?? 0).length;
  const room = width - digits - 7;
  return lines
    .flatMap(({ number, text, mark }) => {
      const gutter = `${mark ? paint("red", ">") : " "} ${paint("dim", `${String(number).padStart(digits)} │`)}`;
      const shown = clipColumns(text, room);
      const line = `  ${gutter} ${shown}`.trimEnd();
      if (!mark) return [line];
      const before = " ".repeat(displayWidth(shown.slice(0, mark[0])));
      const under = "~".repeat(Math.max(1, displayWidth(shown.slice(...mark))));
      return [line, `    ${" ".repeat(digits)} ${paint("dim", "│")} ${before}${paint("red", under)}`];
    })
    .join("\n");
}

function prettyPath(finding: ReportedFinding, screen: Screen): string {
  const { trace } = finding;
  if (trace.length === 0) return "";
  const steps = trace.map((step, index) => prettyStep(step, String(index + 1).padStart(2), screen));
  return [`  ${screen.paint("bold", traceTitle(finding))}`, ...steps].join("\n");
}

function prettyStep(step: TraceStep, number: string, { paint, width }: Screen): string {
  const text = hang(`  ${number}. `, prettyProse(step.text, paint), width);
  const place = hang("      ", paint("dim", oneLine(lineOf(step))), width);
  const code = codeLine(step.excerpt?.lines[step.region.startLine - step.excerpt.startLine] ?? "").trim();
  return [text, place, code && `      ${paint("cyan", clipColumns(code, width - 6))}`].filter(Boolean).join("\n");
}

function prettyAllowing(finding: ReportedFinding, { paint, width }: Screen): string {
  const words = allowWords(finding);
  return words && hang(`  ${paint("dim", "Allow")} `, prettyProse(words, paint), width);
}

function prettySuggestion({ suggestion }: ReportedFinding, { paint, width }: Screen): string {
  if (!suggestion) return "";
  return suggestion.lines
    .map((line) => `        ${paint("green", `+ ${clipColumns(codeLine(line), width - 10)}`)}`)
    .join("\n");
}

/** A list item below a heading. */
export function prettyItem(text: string, { width }: Screen): string {
  return hang("  - ", text, width);
}

/** Wrapped words without a label. */
export function prettyText(text: string, { width }: Screen): string {
  return wrap(text, width).join("\n");
}
