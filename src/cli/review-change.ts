import { type GitChangeOptions, readFileAt, readGitChange } from "../changes/git.ts";
import { readGitContext } from "../changes/git-head.ts";
import { judgePatterns } from "../checks/judge-patterns.ts";
import { defaultPolicy } from "../config/default-policy.ts";
import type { ChangeSet } from "../model/change-set.ts";
import { configPath } from "../model/policy.ts";
import type { Notice } from "../model/report.ts";
import { review } from "../review.ts";
import { loadRules } from "../rules/load.ts";
import { type ChosenPolicy, parseLeniently, readNamedConfig, withFailOn } from "./choose-policy.ts";
import { createPorts } from "./ports.ts";
import type { ReportOptions } from "./report-options.ts";
import type { ReviewScope } from "./review-scope.ts";
import { checkOutputs, writeReports } from "./write-reports.ts";

/** Which change of the repository is meant, beside what every report has. */
export interface ChangeOptions extends ReportOptions {
  readonly base?: string;
  readonly head?: string;
  readonly staged?: boolean;
  readonly workingTree?: boolean;
}

/** Reviews what the branch, the index or the working tree changes, whole or only what is in `scope`, and writes the reports. */
export async function reviewChange(options: ChangeOptions, scope?: ReviewScope): Promise<void> {
  const outputs = checkOutputs(options);
  const { ports, finish } = await createPorts(options);
  const source = toSource(options, scope);
  const first = await readGitChange(source);
  const chosen = await choosePolicy(options, first);
  const wanted = withFailOn(chosen.policy, options.failOn);
  const policy = scope ? scope.narrow(wanted) : wanted;
  // The config that holds is found at the base, which reading the change tells; most keep the limits.
  const same = JSON.stringify(policy.limits) === JSON.stringify(source.limits);
  const { changeSet, root } = same ? first : await readGitChange({ ...source, limits: policy.limits });
  const around = await readGitContext(root, changeSet, { mode: source.mode, limits: policy.limits });
  const notices = [...chosen.notices, ...(await checkConfig(changeSet, options))];
  const report = await review(
    { ...changeSet, context: around.files, skipped: [...changeSet.skipped, ...around.skipped] },
    policy,
    ports,
    notices,
  );
  finish();
  await writeReports(report, outputs, options);
}

function toSource(
  { base, head, staged, workingTree }: ChangeOptions,
  scope: ReviewScope | undefined,
): GitChangeOptions {
  return {
    cwd: process.cwd(),
    mode: staged ? "staged" : workingTree ? "working tree" : "range",
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    ...(scope && { only: scope.includes }),
    limits: defaultPolicy.limits,
  };
}

/** The config of the base: a branch cannot switch off its own review. */
async function choosePolicy(
  { config }: ChangeOptions,
  { changeSet, root }: Awaited<ReturnType<typeof readGitChange>>,
): Promise<ChosenPolicy> {
  if (config !== undefined) return { policy: await readNamedConfig(config), notices: [] };
  const { sha } = changeSet.base;
  const text = await readFileAt(root, sha, configPath);
  const source = `${configPath} at ${sha.slice(0, 7)}`;
  return parseLeniently(text === undefined ? undefined : { text, source, path: configPath });
}

async function checkConfig(changeSet: ChangeSet, { config }: ChangeOptions): Promise<readonly Notice[]> {
  const changed = changeSet.files.find(({ path }) => path === configPath)?.after;
  if (!changed || config !== undefined) return [];
  const { checkConfigChange } = await import("../config/check-config-change.ts");
  return checkConfigChange(changed, { rules: await loadRules(), judgePatterns });
}
