import type { Flow } from "../analysis/project.ts";
import type { Detection } from "../model/finding.ts";
import type { TaintRule } from "../model/rule.ts";
import type { CheckedModule } from "./check-code.ts";
import { toDetection } from "./detection.ts";

const remoteOnly = ["remote"];

/** The flows that are the rule's problem: one for each place where data does harm, however many ways lead there. */
export function checkTaint(rule: TaintRule, { module, file }: CheckedModule, flows: readonly Flow[]): Detection[] {
  const { sources = remoteOnly, sinks, sanitizers } = rule;
  const byPlace = new Map<number, Flow>();
  for (const flow of flows) {
    const isProtected = sanitizers.some((kind) => flow.taint.safe.has(kind));
    if (isProtected || !sinks.includes(flow.sink) || !sources.includes(flow.taint.kind)) continue;
    if (!byPlace.has(flow.range[0])) byPlace.set(flow.range[0], flow);
  }
  return [...byPlace.values()].map(({ range, taint }) =>
    toDetection(rule, { range, steps: taint.steps }, file, module.tree.nameAround(range[0])),
  );
}
