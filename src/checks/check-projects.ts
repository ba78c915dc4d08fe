import type { SourceFile } from "../model/change-set.ts";
import type { Detection } from "../model/finding.ts";
import type { ProjectChange } from "../model/project.ts";
import type { Skipped } from "../model/skipped.ts";
import type { ConfiguredRule } from "./check-side.ts";
import { type CheckedText, toCheckedText, toDetection } from "./detection.ts";
import { isTestFile } from "./is-test-file.ts";
import type { CheckResult } from "./request.ts";

/**
 * What changes of manifests and lockfiles introduce. It needs no parser, so it runs in the caller's thread. A rule that throws is
 * named as skipped; the others still count.
 */
export function checkProjects(changes: readonly ProjectChange[], rules: readonly ConfiguredRule[]): CheckResult {
  const texts = new Map<SourceFile, CheckedText>();
  const textOf = (file: SourceFile) => {
    const text = texts.get(file) ?? toCheckedText(file);
    texts.set(file, text);
    return text;
  };
  const skipped: Skipped[] = [];
  const after = changes.flatMap((change) =>
    rules.flatMap((rule) => {
      const found = checkProject(change, rule, textOf);
      if ("reason" in found) skipped.push(found);
      return "reason" in found ? [] : found;
    }),
  );
  return { before: [], after, skipped, reached: [] };
}

function checkProject(
  change: ProjectChange,
  { rule, options, severity }: ConfiguredRule,
  textOf: (file: SourceFile) => CheckedText,
): readonly Detection[] | Skipped {
  if (rule.kind !== "project") return [];
  try {
    const problems = [...rule.detect(change, options)];
    return problems
      .filter(({ file }) => rule.inTests || !isTestFile(file.path))
      .map((problem) => ({
        ...toDetection(rule, problem, textOf(problem.file)),
        identity: problem.identity,
        ...(problem.fix !== undefined && { fix: problem.fix }),
        ...(severity && { severity }),
      }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error";
    const path = `${change.folder}package.json`;
    return { path, reason: "crash", detail: `the rule ${rule.id} failed: ${reason}` };
  }
}
