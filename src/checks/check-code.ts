import type { Module } from "../analysis/index.ts";
import type { Flow } from "../analysis/project.ts";
import type { Detection } from "../model/finding.ts";
import type { CodeRule, RuleOptions } from "../model/rule.ts";
import { type CheckedText, toDetection } from "./detection.ts";

/** A parsed script, and its text for reports. */
export interface CheckedModule {
  readonly module: Module;
  readonly file: CheckedText;
}

/** What a rule about code finds in a module; `flows` are those that were found from there. */
export function checkCode(
  rule: CodeRule,
  { module, file }: CheckedModule,
  options: RuleOptions,
  flows: readonly Flow[] = [],
): Detection[] {
  // The model's rules are typed for no module in particular, since the model knows nothing of analysis.
  const { detect } = rule as unknown as CodeRule<Module>;
  const inside = flows.filter(({ path }) => path === module.path);
  return [...detect(module, options, inside)].map((problem) =>
    toDetection(rule, problem, file, module.tree.nameAround(problem.range[0])),
  );
}
