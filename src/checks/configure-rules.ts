import type { Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import type { ConfiguredRule } from "./check-side.ts";
import { toSecretRule } from "./custom-rules.ts";
import type { CheckedRule } from "./request.ts";

/** The rules that the policy leaves on, and those that it brings, each with its options: the defaults, and what the policy says instead. */
export function configureRules(rules: Iterable<Rule>, policy: Policy): readonly ConfiguredRule[] {
  return [...rules, ...policy.secrets.patterns.map(toSecretRule)].flatMap((rule): ConfiguredRule[] => {
    const { enabled = true, severity, options } = policy.rules[rule.id] ?? {};
    if (!enabled) return [];
    const defaults = Object.fromEntries(
      Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]),
    );
    return [{ rule, options: { ...defaults, ...options }, ...(severity && { severity }) }];
  });
}

/** The part of a configured rule that may cross into a worker thread. */
export function toCheckedRule({ rule, options, severity }: ConfiguredRule): CheckedRule {
  return { id: rule.id, options, ...(severity && { severity }) };
}
