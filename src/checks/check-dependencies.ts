import type { DependencyChange, Lockfile } from "../model/dependency.ts";
import type { Detection } from "../model/finding.ts";
import type { Skipped } from "../model/skipped.ts";
import type { ConfiguredRule } from "./check-side.ts";
import { toCheckedText, toDetection } from "./detection.ts";
import { isTestFile } from "./is-test-file.ts";
import type { CheckResult } from "./request.ts";

/**
 * What the rules about dependencies find on both sides of the lockfiles. It needs no parser, so it runs in the caller's thread.
 * A rule that throws is named as skipped; the others still count.
 */
export function checkDependencies(changes: readonly DependencyChange[], rules: readonly ConfiguredRule[]): CheckResult {
  const skipped: Skipped[] = [];
  const check = (lockfile: Lockfile | undefined) =>
    lockfile === undefined ? [] : rules.flatMap((rule) => checkLockfile(lockfile, rule, skipped));
  return {
    before: changes.flatMap(({ before }) => check(before)),
    after: changes.flatMap(({ after }) => check(after)),
    skipped,
    reached: [],
  };
}

function checkLockfile({ file, packages }: Lockfile, configured: ConfiguredRule, skipped: Skipped[]): Detection[] {
  const { rule, options, severity } = configured;
  if (rule.kind !== "dependency" || (isTestFile(file.path) && !rule.inTests)) return [];
  const text = toCheckedText(file);
  try {
    return [...rule.detect(packages, options)].map((problem) => ({
      ...toDetection(rule, problem, text),
      identity: problem.identity,
      ...(problem.fix !== undefined && { fix: problem.fix }),
      ...(severity && { severity }),
    }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error";
    skipped.push({ path: file.path, reason: "crash", detail: `the rule ${rule.id} failed: ${reason}` });
    return [];
  }
}
