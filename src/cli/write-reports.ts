import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { NodesecError } from "../errors.ts";
import type { Report } from "../model/report.ts";
import { readPage } from "../pages/read-page.ts";
import { renderReport } from "../report/index.ts";
import { oneLine } from "../report/visible-text.ts";
import { findConflict, type Output } from "./outputs.ts";
import type { ReportOptions } from "./report-options.ts";
import { columns, useColor } from "./use-color.ts";

/** The outputs that were asked for. Throws BAD_OPTION where they contradict each other. */
export function checkOutputs({ outputs }: ReportOptions): readonly Output[] {
  const reason = findConflict(outputs);
  if (reason) throw new NodesecError("BAD_OPTION", { option: "--format", reason });
  return outputs.length > 0 ? outputs : [{ format: "pretty" }];
}

/** Writes the report in every format and sets the exit code that its conclusion asks for. */
export async function writeReports(report: Report, outputs: readonly Output[], options: ReportOptions): Promise<void> {
  // Set before anything is written: who reads may close the pipe early.
  process.exitCode = report.conclusion === "failure" ? 1 : 0;
  for (const { format, file } of outputs) {
    const color = file === undefined && useColor(options, process.stdout);
    const text = await renderReport(report, format, { color, width: columns(), page: readPage });
    if (file === undefined) process.stdout.write(text);
    else await writeOutput(file, text);
  }
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  if (files.length === 0 || options.quiet) return;
  const verdict = outputs.length === files.length ? `${oneLine(report.verdict)}\n` : "";
  process.stderr.write(`${verdict}Wrote ${files.map(oneLine).join(", ")}.\n`);
}

/** Folder by folder: Node's own `recursive` never ends where the system says of a folder's parent that it is not there, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(file));
    await writeFile(file, text);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (reason === undefined) throw error;
    throw new NodesecError("OUTPUT_FAILED", { file, reason }, { cause: error });
  }
}
