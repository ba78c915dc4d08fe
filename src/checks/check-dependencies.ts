import type { SourceFile } from "../model/change-set.ts";
import type { DependencyChange, Lockfile } from "../model/dependency.ts";
import type { Detection } from "../model/finding.ts";
import type { DependencyProblem } from "../model/rule.ts";
import type { Skipped } from "../model/skipped.ts";
import type { ConfiguredRule } from "./check-side.ts";
import { type CheckedText, toCheckedText, toDetection } from "./detection.ts";
import { isTestFile } from "./is-test-file.ts";
import type { CheckResult } from "./request.ts";
import { toSuggestion } from "./to-suggestion.ts";

/**
 * What the rules about dependencies find on both sides of the lockfiles. What is new stands on the line of the manifest that
 * brought it, if the change wrote one; all else on the lockfile. It needs no parser, so it runs in the caller's thread. A rule
 * that throws is named as skipped; the others still count.
 */
export function checkDependencies(changes: readonly DependencyChange[], rules: readonly ConfiguredRule[]): CheckResult {
  const skipped: Skipped[] = [];
  const find = (lockfile: Lockfile | undefined) => (lockfile ? problemsOf(lockfile, rules, skipped) : []);
  const sides = changes.map(({ before, after }) => {
    const old = find(before);
    const known = new Set(old.map(({ key }) => key));
    return {
      before: old.map((found) => detectionOf(found)),
      after: find(after).map((found) => detectionOf(found, known.has(found.key) ? undefined : found.problem.cause)),
    };
  });
  return {
    before: sides.flatMap(({ before }) => before),
    after: sides.flatMap(({ after }) => after),
    skipped,
    reached: [],
  };
}

interface Found {
  readonly problem: DependencyProblem;
  readonly configured: ConfiguredRule;
  readonly lockfile: Lockfile;
  /** The text of any file that the problem speaks of. */
  textOf(file: SourceFile): CheckedText;
  /** What makes it the same problem on both sides of the lockfile. */
  readonly key: string;
}

function problemsOf(lockfile: Lockfile, rules: readonly ConfiguredRule[], skipped: Skipped[]): readonly Found[] {
  const textOf = textsOf(lockfile);
  return rules.flatMap((configured): readonly Found[] => {
    const { rule, options } = configured;
    if (rule.kind !== "dependency" || (isTestFile(lockfile.file.path) && !rule.inTests)) return [];
    try {
      return [...rule.detect(lockfile.packages, options)].map((problem) => {
        return { problem, configured, lockfile, textOf, key: JSON.stringify([rule.id, problem.identity]) };
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown error";
      skipped.push({ path: lockfile.file.path, reason: "crash", detail: `the rule ${rule.id} failed: ${reason}` });
      return [];
    }
  });
}

/** Each file's lines are counted once; a step may lead from the lockfile to a manifest, and back. */
function textsOf({ file, packages }: Lockfile): (file: SourceFile) => CheckedText {
  const texts = new Map<string, CheckedText>();
  const textOf = (each: SourceFile): CheckedText => {
    const known = texts.get(each.path);
    if (known) return known;
    const manifests = new Map(packages.flatMap(({ asked }) => (asked ? [[asked.file.path, asked.file] as const] : [])));
    const text: CheckedText = {
      ...toCheckedText(each),
      fileAt(path) {
        const other = path === file.path ? file : manifests.get(path);
        return other && textOf(other);
      },
    };
    texts.set(each.path, text);
    return text;
  };
  return textOf;
}

function detectionOf({ problem, configured, lockfile, textOf }: Found, cause?: DependencyProblem["cause"]): Detection {
  const { rule, severity } = configured;
  const text = textOf(cause?.file ?? lockfile.file);
  const steps = (problem.steps ?? []).map((step) => ({ path: lockfile.file.path, ...step }));
  const suggestion = toSuggestion(cause?.edits, text);
  return {
    ...toDetection(rule, { ...problem, ...(cause && { range: cause.range }), steps }, text),
    identity: problem.identity,
    ...(problem.fix !== undefined && { fix: problem.fix }),
    ...(problem.dependency && { dependency: problem.dependency }),
    ...(suggestion && { suggestion }),
    ...(severity && { severity }),
  };
}
