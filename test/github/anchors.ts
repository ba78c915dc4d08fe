import type { DiffFile } from "./git-read.ts";
import type { Anchor } from "./state.ts";

type Side = "LEFT" | "RIGHT";

/** One block of a patch, each line with its numbers on both sides. */
export interface Hunk {
  readonly header: string;
  readonly oldStart: number;
  readonly lines: readonly { readonly text: string; readonly left?: number; readonly right?: number }[];
}

/** What a client asks for of a comment's place. */
export interface AskedAnchor {
  readonly path: string;
  readonly subject_type?: "line" | "file";
  readonly line?: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly position?: number;
}

/** The hunks of a patch. */
export function parseHunks(patch: string): Hunk[] {
  return patch.split(/(?<=^|\n)(?=@@ )/).map((part) => {
    const [header = "", ...rest] = part.replace(/\n$/, "").split("\n");
    const [, oldStart = "0", newStart = "0"] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(header) ?? [];
    let left = Number(oldStart);
    let right = Number(newStart);
    const lines = rest
      .filter((text) => !text.startsWith("\\"))
      .map((text) => {
        if (text.startsWith("-")) return { text, left: left++ };
        if (text.startsWith("+")) return { text, right: right++ };
        return { text, left: left++, right: right++ };
      });
    return { header, oldStart: Number(oldStart), lines };
  });
}

function indexIn(hunk: Hunk, side: Side, line: number): number {
  return hunk.lines.findIndex((it) => (side === "LEFT" ? it.left : it.right) === line);
}

function toSide(value: string | undefined, fallback: Side): Side | undefined {
  if (value === undefined) return fallback;
  return value === "LEFT" || value === "RIGHT" ? value : undefined;
}

/** Checks a place against the diff as GitHub does. Gives the anchor, or the field and the words of the refusal. */
export function toAnchor(
  files: readonly DiffFile[],
  asked: AskedAnchor,
): Anchor | { readonly field: string; readonly refusal: string } {
  const file = files.find((it) => it.filename === asked.path);
  if (file === undefined) return { field: "path", refusal: "pull_request_review_thread.path is invalid" };
  if (asked.subject_type === "file") return { path: asked.path, subject_type: "file", side: "RIGHT", diff_hunk: "" };
  const side = toSide(asked.side, "RIGHT");
  const startSide = toSide(asked.start_side, side ?? "RIGHT");
  const { line, start_line: startLine } = asked;
  if (side === undefined) return { field: "side", refusal: "side must be LEFT or RIGHT" };
  if (line === undefined) return { field: "line", refusal: "line can't be blank" };
  const hunk = parseHunks(file.patch ?? "").find((it) => indexIn(it, side, line) >= 0);
  if (hunk === undefined || startSide === undefined) {
    return { field: "line", refusal: "pull_request_review_thread.line must be part of the diff" };
  }
  const end = indexIn(hunk, side, line);
  const diff_hunk = [hunk.header, ...hunk.lines.slice(0, end + 1).map((it) => it.text)].join("\n");
  const anchor = { path: asked.path, subject_type: "line", line, side, diff_hunk } as const;
  if (startLine === undefined) return anchor;
  if (startSide === side && startLine >= line) {
    return { field: "start_line", refusal: "pull_request_review_thread.start_line must precede the end line." };
  }
  if (indexIn(hunk, startSide, startLine) < 0) {
    return {
      field: "start_line",
      refusal: "pull_request_review_thread.start_line must be part of the same hunk as the line.",
    };
  }
  return { ...anchor, start_line: startLine, start_side: startSide };
}
