import type { SourceFile } from "../model/change-set.ts";
import type { Detection } from "../model/finding.ts";
import type { ProjectChange } from "../model/project.ts";
import type { ProjectProblem, WholeChange } from "../model/rule.ts";
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
  const questions = changes.flatMap((change) =>
    rules.flatMap((configured): Question | [] => {
      const { rule, options } = configured;
      if (rule.kind !== "project") return [];
      return { configured, path: `${change.folder}package.json`, ask: () => rule.detect(change, options) };
    }),
  );
  return askAll(questions);
}

/** What a change introduces by files that only count together; like {@link checkProjects}. */
export function checkChange(change: WholeChange, rules: readonly ConfiguredRule[]): CheckResult {
  const questions = rules.flatMap((configured): Question | [] => {
    const { rule, options } = configured;
    if (rule.kind !== "change") return [];
    return { configured, path: "(the change as a whole)", ask: () => rule.detect(change, options) };
  });
  return askAll(questions);
}

/** A rule and what it is asked about; `path` is named where it fails. */
interface Question {
  readonly configured: ConfiguredRule;
  readonly path: string;
  ask(): Iterable<ProjectProblem>;
}

function askAll(questions: readonly Question[]): CheckResult {
  const texts = new Map<SourceFile, CheckedText>();
  const textOf = (file: SourceFile) => {
    const text = texts.get(file) ?? toCheckedText(file);
    texts.set(file, text);
    return text;
  };
  const skipped: Skipped[] = [];
  const after = questions.flatMap((question) => {
    const found = askOne(question, textOf);
    if ("reason" in found) skipped.push(found);
    return "reason" in found ? [] : found;
  });
  return { before: [], after, skipped, reached: [] };
}

function askOne(
  { configured: { rule, severity }, path, ask }: Question,
  textOf: (file: SourceFile) => CheckedText,
): readonly Detection[] | Skipped {
  try {
    return [...ask()]
      .filter(({ file }) => rule.inTests || !isTestFile(file.path))
      .map((problem) => ({
        ...toDetection(rule, problem, textOf(problem.file)),
        identity: problem.identity,
        ...(problem.fix !== undefined && { fix: problem.fix }),
        ...(severity && { severity }),
      }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error";
    return { path, reason: "crash", detail: `the rule ${rule.id} failed: ${reason}` };
  }
}
