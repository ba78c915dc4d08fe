import type { SourceFile } from "../model/change-set.ts";
import type { Notice } from "../model/report.ts";
import { type ConfigProblem, type Knowledge, readPolicy } from "./load-policy.ts";

/** What is wrong with a config that the change under review brings: each blocks, since merging it would break the reviews after it. */
export async function checkConfigChange(file: SourceFile, knowledge: Knowledge): Promise<readonly Notice[]> {
  const result = await readPolicy({ repository: { text: file.text, source: file.path } }, knowledge);
  if (result.ok) return [];
  return result.problems.map(({ message, line, column }) => ({
    message: `The config is invalid: ${message}`,
    hint: "The review ran with the config of the base.",
    path: file.path,
    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
    blocking: true,
  }));
}

/** Says that a config which was there before the change is broken, and that the defaults hold instead. */
export function explainBrokenConfig(problems: readonly ConfigProblem[]): readonly Notice[] {
  return problems.map(({ message, source, line, column }) => ({
    message: `The config is invalid, so the defaults were used: ${source}:${line}:${column}: ${message}`,
    blocking: false,
  }));
}
