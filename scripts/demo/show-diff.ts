import { styleText } from "node:util";
import type { Hunk } from "../../src/model/change-set.ts";
import { clipColumns } from "../../src/report/display-width.ts";
import { terminalMarkdown } from "../../src/report/terminal-markdown.ts";

/** A review comment as GitHub holds it; without a line it stands on the file. */
export interface ShownComment {
  readonly author: string;
  readonly body: string;
  readonly line?: number | undefined;
}

const linesAround = 3;

/** A file of a pull request as GitHub's "Files changed" tab shows it: the lines near the comments, each comment under its line. */
export function showDiff(
  path: string,
  hunks: readonly Hunk[],
  comments: readonly ShownComment[],
  width: number,
): string {
  const onFile = comments.filter((comment) => comment.line === undefined);
  const rows = hunks.flatMap((hunk) => toRows(hunk, width - 7));
  const commented = new Set(comments.map((comment) => comment.line));
  const shown = rows.map((_, index) =>
    rows.slice(Math.max(0, index - linesAround), index + linesAround + 1).some((near) => commented.has(near.line)),
  );
  const body = rows.flatMap((row, index) => {
    if (!shown[index]) return shown[index - 1] ? [styleText("dim", "   ⋯")] : [];
    return [
      row.text,
      ...comments.filter((comment) => comment.line !== undefined && comment.line === row.line).map(box),
    ];
  });
  return [styleText(["bold"], path), ...onFile.map(box), ...body].join("\n");

  function box(comment: ShownComment): string {
    const inner = Math.min(width, 110) - 8;
    const text = terminalMarkdown(comment.body, { width: inner, color: styleText("red", "x") !== "x" });
    const head = `╭─ ${comment.author} `;
    const lines = text.split("\n").map((line) => `│ ${line}`);
    return [`${head}${"─".repeat(Math.max(0, inner - head.length))}`, ...lines, `╰${"─".repeat(inner - 1)}`]
      .map((line) => `      ${line}`)
      .join("\n");
  }
}

interface Row {
  /** Line number at head; missing for removed lines. */
  readonly line?: number;
  readonly text: string;
}

function toRows(hunk: Hunk, width: number): Row[] {
  let line = hunk.newStart;
  return hunk.lines.map(({ kind, text: whole }) => {
    const text = clipColumns(whole, width);
    if (kind === "removed") return { text: styleText("red", `     - ${text}`) };
    const number = String(line).padStart(4);
    const row = kind === "added" ? styleText("green", `${number} + ${text}`) : `${styleText("dim", number)}   ${text}`;
    return { line: line++, text: row };
  });
}
