import { isLockfile } from "../dependencies/lockfiles/is-lockfile.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule, RuleId } from "../model/rule.ts";

/** The part of a change that a command is about. */
export interface ReviewScope {
  /** Whether a file belongs to it. The others are not read, and the report does not speak of them. */
  includes(path: string): boolean;
  /** The policy with nothing on that is outside of it. What the policy itself turns off stays off. */
  narrow(policy: Policy): Policy;
}

const group = "dependencies/";

/** What a change does to the project's dependencies: manifests, lockfiles, and where package managers are set up or run. */
export function dependencyScope(rules: ReadonlyMap<RuleId, Rule>): ReviewScope {
  const all = [...rules.values()];
  const texts = all.flatMap((rule) => (rule.kind === "text" && isAudited(rule.id) ? [rule] : []));
  const off = Object.fromEntries(all.filter(({ id }) => !isAudited(id)).map(({ id }) => [id, { enabled: false }]));
  return {
    includes: (path) => isManifest(path) || isLockfile(path) || texts.some((rule) => rule.appliesTo(path)),
    narrow: (policy) => ({
      ...policy,
      rules: { ...policy.rules, ...off },
      secrets: { ...policy.secrets, patterns: [] },
    }),
  };
}

function isAudited(id: RuleId): boolean {
  return id.startsWith(group);
}

function isManifest(path: string): boolean {
  return /(?:^|\/)package\.json$/.test(path);
}
