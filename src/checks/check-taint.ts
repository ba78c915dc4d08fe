import type { Module } from "../analysis/index.ts";
import type { Flow } from "../analysis/project.ts";
import type { Detection } from "../model/finding.ts";
import type { TaintRule } from "../model/rule.ts";
import { severities } from "../model/severity.ts";
import type { CheckedModule } from "./check-code.ts";
import { toDetection } from "./detection.ts";

/** What a request carries; the names of files that are sent apart, since parsers of forms take folders off them. */
const fromRequests = ["remote", "upload-name"];

/** A file that is checked in the same review, for problems that another file leads to. */
export type CheckedAt = (path: string) => CheckedModule | undefined;

interface Judged {
  readonly flow: Flow;
  readonly there: CheckedModule | undefined;
  readonly special: ReturnType<NonNullable<TaintRule["judge"]>>;
}

/**
 * The flows that are the rule's problem: one for each place where data does harm, however many ways lead there. Where that place
 * is in a file that is not checked, the problem is the call that leads there.
 */
export function checkTaint(
  rule: TaintRule,
  own: CheckedModule,
  flows: readonly Flow[],
  checkedAt: CheckedAt = () => undefined,
): Detection[] {
  const { judge } = forModules(rule);
  const byPlace = new Map<string, Judged>();
  for (const flow of flows) {
    if (!isMeant(rule, own.module, flow)) continue;
    const place = `${flow.path}:${flow.range[0]}`;
    const known = byPlace.get(place);
    // Data from a request tells more than an argument of an exported function.
    if (known && !(known.flow.taint.kind === "library" && flow.taint.kind !== "library")) continue;
    const there = flow.path === own.module.path ? own : checkedAt(flow.path);
    const special = there && judge ? judge(there.module, flow) : {};
    if (special) byPlace.set(place, { flow, there, special });
  }
  const problems = [...byPlace.values()].map(({ flow, there, special }) => {
    const { module, file } = there ?? own;
    const range = there ? flow.range : (flow.entry ?? flow.range);
    return { file, module, problem: { range, steps: flow.taint.steps, ...inLibrary(rule, flow), ...special } };
  });
  return problems.map(({ file, module, problem }) =>
    toDetection(rule, problem, file, module.tree.nameAround(problem.range[0])),
  );
}

/** The model's rules are typed for no module in particular, since the model knows nothing of analysis. */
function forModules(rule: TaintRule): TaintRule<Module> {
  return rule as unknown as TaintRule<Module>;
}

/** Whether it is the rule's kind of data in the rule's kind of place, and nothing protects. */
function isMeant(rule: TaintRule, module: Module, flow: Flow): boolean {
  const sources = [...(rule.sources ?? fromRequests), ...(rule.inLibrary === undefined ? [] : ["library"])];
  if (!rule.sinks.includes(flow.sink) || !sources.includes(flow.taint.kind)) return false;
  if (rule.sanitizers.some((kind) => flow.taint.safe.has(kind))) return false;
  return !forModules(rule).spares?.(module, flow);
}

/** Who calls an exported function may mean what the function does, so such a problem weighs less. */
function inLibrary({ inLibrary: message, severity, confidence }: TaintRule, { taint }: Flow) {
  if (message === undefined || taint.kind !== "library") return {};
  const lower = severities[severities.indexOf(severity) + 1] ?? severity;
  return { message, confidence: confidence === "low" ? confidence : "medium", severity: lower } as const;
}
