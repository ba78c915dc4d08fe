import type { SourceFile } from "../model/change-set.ts";
import type { Detection } from "../model/finding.ts";
import type { Rule, RuleOptions } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import type { Skipped } from "../model/skipped.ts";
import { checkSecrets } from "./check-secrets.ts";
import { type CheckedText, toCheckedText, toDetection } from "./detection.ts";
import { isTestFile } from "./is-test-file.ts";

/** A rule with the options and the severity that the policy gives it. */
export interface ConfiguredRule {
  readonly rule: Rule;
  readonly options: RuleOptions;
  readonly severity?: Severity;
}

export interface SideResult {
  readonly detections: readonly Detection[];
  readonly skipped: readonly Skipped[];
}

/** Runs the rules on one version of a file. A rule that throws is named as skipped; the others still count. */
export function checkSide(source: SourceFile, rules: readonly ConfiguredRule[]): SideResult {
  const file = toCheckedText(source);
  const detections: Detection[] = [];
  const skipped: Skipped[] = [];
  const inTest = isTestFile(file.path);
  for (const { rule, options, severity } of rules) {
    if (inTest && !rule.inTests) continue;
    try {
      const found = runRule(rule, file, options);
      detections.push(...(severity ? found.map((detection) => ({ ...detection, severity })) : found));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown error";
      skipped.push({ path: file.path, reason: "crash", detail: `the rule ${rule.id} failed: ${reason}` });
    }
  }
  return { detections, skipped };
}

function runRule(rule: Rule, file: CheckedText, options: RuleOptions): Detection[] {
  switch (rule.kind) {
    case "secret":
      return checkSecrets(rule, file);
    case "text":
      if (!rule.appliesTo(file.path)) return [];
      return [...rule.detect(file, options)].map((problem) => toDetection(rule, problem, file));
    case "code":
    case "taint":
    case "dependency":
      return [];
  }
}
