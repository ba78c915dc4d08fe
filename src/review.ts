import { selectFiles } from "./changes/select-files.ts";
import { checkDependencies } from "./checks/check-dependencies.ts";
import { checkChange, checkProjects } from "./checks/check-projects.ts";
import type { ConfiguredRule } from "./checks/check-side.ts";
import { configureRules, toCheckedRule } from "./checks/configure-rules.ts";
import { countReached } from "./checks/count-reached.ts";
import { runChecks } from "./checks/index.ts";
import type { CheckResult } from "./checks/request.ts";
import { anchorOf } from "./delta/anchor.ts";
import { compareFindings, renamesOf, type Sides } from "./delta/compare.ts";
import { addedLines, touches } from "./delta/touched-lines.ts";
import { addReleases } from "./dependencies/add-releases.ts";
import { readDependencyChanges } from "./dependencies/read-dependency-changes.ts";
import { readProjects } from "./dependencies/read-projects.ts";
import { allowFindings } from "./findings/allow-findings.ts";
import { fingerprintAll } from "./findings/fingerprint.ts";
import { hideValues } from "./findings/hide-values.ts";
import { linkSecrets } from "./findings/link-secrets.ts";
import { orderFindings } from "./findings/order.ts";
import { removedSecrets } from "./findings/removed-secrets.ts";
import { readSuppressions, suppress } from "./findings/suppressions.ts";
import { decide, isBlocking } from "./findings/verdict.ts";
import type { ChangeSet, FileChange } from "./model/change-set.ts";
import type { Finding } from "./model/finding.ts";
import type { Policy } from "./model/policy.ts";
import type { Ports, Releases } from "./model/ports.ts";
import type { Anchor, Notice, Report, ReportedFinding } from "./model/report.ts";
import type { Rule, RuleFacts } from "./model/rule.ts";
import { withoutRepeats } from "./model/skipped.ts";
import { loadRules } from "./rules/load.ts";

/**
 * Reviews a change: what the rules find at head and did not find at the merge-base. `notices` of the caller go into the report
 * and its verdict. Rejects when aborted, and with ANALYSIS_BROKEN.
 */
export async function review(
  changeSet: ChangeSet,
  policy: Policy,
  ports: Ports,
  notices: readonly Notice[] = [],
): Promise<Report> {
  const started = performance.now();
  const builtIn = await loadRules();
  const configured = configureRules(builtIn.values(), policy);
  const rules = new Map([...builtIn, ...configured.map(({ rule }) => [rule.id, rule] as const)]);
  const { files, context, skipped: leftOut } = selectFiles(changeSet, policy);
  const { limits, secrets } = policy;
  const request = { files, context, rules: configured.map(toCheckedRule), limits, patterns: secrets.patterns };

  const [code, lockfiles, projectChanges] = await Promise.all([
    runChecks({ ...request, ...besideFiles(changeSet, ports) }, ports),
    readDependencyChanges({ files, context }, ports.advisories, ports.signal),
    addReleases(readProjects({ files, context, skipped: leftOut }), releasesFor(configured, ports), ports.signal),
  ]);
  const dependencies = checkDependencies(lockfiles.changes, configured);
  const change = { ...changeSet, files, context, skipped: leftOut };
  const others = [dependencies, checkProjects(projectChanges.changes, configured), checkChange(change, configured)];
  const unread = others.flatMap((each) => each.skipped);
  const skipped = withoutRepeats([leftOut, code.skipped, lockfiles.skipped, unread].flat());

  const delta = compareFindings(toSides(code, others, files), { files, skipped });

  const comments = files.flatMap((file) => (file.after ? [readSuppressions(file.after, rules, addedLines(file))] : []));
  const suppressions = comments.flatMap((each) => each.suppressions);
  const allowed = allowFindings(delta.added, policy);
  const judged = allowed.findings.map((finding) => (finding.suppression ? finding : suppress(finding, suppressions)));

  const changes = new Map(files.map((file) => [file.path, file]));
  const reported = judged
    .filter((finding) => !finding.suppression)
    .map((finding) => toReported(finding, changes.get(finding.path), policy));
  const findings = orderFindings(reported);
  const said = [...notices, ...projectChanges.notices, ...allowed.notices, ...comments.flatMap((each) => each.notices)];

  const report: Report = {
    base: changeSet.base,
    head: changeSet.head,
    ...decide({ findings, notices: said, skipped }, policy),
    findings,
    fixed: orderFindings(delta.fixed),
    known: delta.known.length,
    suppressed: judged.filter((finding) => finding.suppression),
    notices: said,
    skipped,
    bounded: countReached(code.reached),
    reviewedFiles: files.filter(({ after }) => after && !after.minified).length,
    rules: configured.map(({ rule }) => toFacts(rule)),
    policySource: policy.source,
    durationMs: Math.round(performance.now() - started),
  };
  const sources = [...files.flatMap(({ before, after }) => [before, after]), ...context];
  return hideValues(
    report,
    rules.values(),
    sources.filter((source) => source !== undefined),
  );
}

/** What the checks need beside the files and the policy. */
function besideFiles({ folder, past }: ChangeSet, { secretKey, verifiers }: Ports) {
  return { folder, past, secretKey, verifiers };
}

/** Who is asked for releases: nobody where no rule needs them. */
function releasesFor(rules: readonly ConfiguredRule[], { releases }: Ports): Releases | undefined {
  return rules.some(({ rule }) => rule.kind === "project" && rule.needsReleases) ? releases : undefined;
}

function toReported(finding: Finding, change: FileChange | undefined, policy: Policy): ReportedFinding {
  const anchor: Anchor = finding.commit === undefined ? anchorOf(finding, change) : { kind: "summary" };
  return { ...finding, anchor, blocking: isBlocking(finding, policy) };
}

/** The findings at the merge-base and at head; what only earlier commits hold counts to head. */
function toSides(code: CheckResult, dependencies: readonly CheckResult[], files: readonly FileChange[]): Sides {
  const removed = removedSecrets(code.past ?? [], [...code.before, ...code.after]);
  const isAdded = touches(files, ({ path }) => path, addedLines);
  return {
    before: fingerprintAll(
      [...linkSecrets(code.before), ...dependencies.flatMap(({ before }) => before)],
      renamesOf(files),
    ),
    after: fingerprintAll([
      ...linkSecrets([...code.after, ...removed], isAdded),
      ...dependencies.flatMap(({ after }) => after),
    ]),
  };
}

function toFacts({ id, severity, confidence, cwe, owasp, message, fix, suppressible = true }: Rule): RuleFacts {
  return { id, severity, confidence, cwe, owasp, message, fix, suppressible };
}
