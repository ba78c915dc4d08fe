import type { Opened } from "../changes/pull-request.ts";
import { judgePatterns } from "../checks/judge-patterns.ts";
import { checkConfigChange, explainBrokenConfig } from "../config/check-config-change.ts";
import { defaultPolicy } from "../config/default-policy.ts";
import { readPolicy } from "../config/load-policy.ts";
import type { ChangeSet } from "../model/change-set.ts";
import { configPath, type Policy } from "../model/policy.ts";
import type { Notice } from "../model/report.ts";
import { loadRules } from "../rules/load.ts";

export interface PolicyOfBase {
  readonly policy: Policy;
  readonly notices: readonly Notice[];
}

/** The policy of the base branch. Where it does not parse, the defaults hold, and a notice says so. */
export async function readPolicyOf(configs: Opened["configs"]): Promise<PolicyOfBase> {
  const result = await readPolicy(configs, { rules: await loadRules(), judgePatterns });
  if (result.ok) return { policy: result.policy, notices: [] };
  return { policy: defaultPolicy, notices: explainBrokenConfig(result.problems) };
}

/** What is wrong with a config that this change brings; each blocks. */
export async function readConfigNotices({ files }: ChangeSet): Promise<readonly Notice[]> {
  const config = files.find(({ path }) => path === configPath)?.after;
  return config ? await checkConfigChange(config, { rules: await loadRules(), judgePatterns }) : [];
}
