import { runChecks } from "./checks/index.ts";
import { addedLines, anchorOf } from "./delta/anchor.ts";
import { compareFindings } from "./delta/compare.ts";
import { fingerprintAll } from "./findings/fingerprint.ts";
import { orderFindings } from "./findings/order.ts";
import { readSuppressions, suppress } from "./findings/suppressions.ts";
import { decide, isBlocking } from "./findings/verdict.ts";
import type { ChangeSet } from "./model/change-set.ts";
import type { Policy } from "./model/policy.ts";
import type { Report, ReportedFinding } from "./model/report.ts";
import type { Rule, RuleFacts } from "./model/rule.ts";
import { loadRules } from "./rules/load.ts";

/** Reviews a change: what the rules find at head and did not find at the merge-base. Rejects only when aborted. */
export async function review(changeSet: ChangeSet, policy: Policy, signal?: AbortSignal): Promise<Report> {
  const started = performance.now();
  const rules = await loadRules();
  const { files, limits } = { files: changeSet.files, limits: policy.limits };
  const enabled = [...rules.values()].filter((rule) => policy.rules[rule.id]?.enabled ?? true);

  const request = { files, context: changeSet.context, rules: enabled.map((rule) => configure(rule, policy)), limits };
  const checked = await runChecks(request, signal ? { signal } : {});

  const unseen = new Set(checked.skipped.map(({ path }) => path));
  const comparable = new Set(files.filter((file) => file.after || file.status === "removed").map((file) => file.path));
  const renames = new Map(files.map((file) => [file.previousPath ?? file.path, file.path]));
  const before = fingerprintAll(checked.before, renames).filter(({ path }) => {
    const now = renames.get(path) ?? path;
    return comparable.has(now) && !unseen.has(now);
  });
  const delta = compareFindings(before, fingerprintAll(checked.after));

  const comments = files.map((file) =>
    file.after ? readSuppressions(file.after, rules, addedLines(file)) : undefined,
  );
  const suppressions = comments.flatMap((comment) => comment?.suppressions ?? []);
  const judged = delta.added.map((finding) => suppress(finding, suppressions));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const findings = orderFindings(
    judged
      .filter((finding) => !finding.suppression)
      .map((finding): ReportedFinding => {
        return {
          ...finding,
          anchor: anchorOf(finding, byPath.get(finding.path)),
          blocking: isBlocking(finding, policy),
        };
      }),
  );
  const notices = comments.flatMap((comment) => comment?.notices ?? []);
  const skipped = [...changeSet.skipped, ...checked.skipped];

  return {
    base: changeSet.base,
    head: changeSet.head,
    ...decide({ findings, notices, skipped }, policy),
    findings,
    fixed: orderFindings(delta.fixed),
    known: delta.known.length,
    suppressed: judged.filter((finding) => finding.suppression),
    notices,
    skipped,
    reviewedFiles: files.filter((file) => file.after).length,
    rules: enabled.map(toFacts),
    policySource: policy.source,
    durationMs: Math.round(performance.now() - started),
  };
}

function configure({ id, options = {} }: Rule, policy: Policy) {
  const { severity, options: wanted } = policy.rules[id] ?? {};
  const defaults = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
  return { id, options: { ...defaults, ...wanted }, ...(severity && { severity }) };
}

function toFacts({ id, severity, confidence, cwe, owasp, message, fix }: Rule): RuleFacts {
  return { id, severity, confidence, cwe, owasp, message, fix };
}
