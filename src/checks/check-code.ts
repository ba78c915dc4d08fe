import type { Module } from "../analysis/index.ts";
import type { Detection } from "../model/finding.ts";
import type { CodeRule, RuleOptions } from "../model/rule.ts";
import { type CheckedText, toDetection } from "./detection.ts";

/** A parsed script, and its text for reports. */
export interface CheckedModule {
  readonly module: Module;
  readonly file: CheckedText;
}

/** What a rule about code finds in a module. */
export function checkCode(rule: CodeRule, { module, file }: CheckedModule, options: RuleOptions): Detection[] {
  // The model's rules are typed for no module in particular, since the model knows nothing of analysis.
  const { detect } = rule as unknown as CodeRule<Module>;
  return [...detect(module, options)].map((problem) =>
    toDetection(rule, problem, file, module.tree.nameAround(problem.range[0])),
  );
}
