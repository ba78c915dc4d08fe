import type { Policy, RulePolicy } from "../model/policy.ts";
import type { RuleId, RuleOption, RuleOptions } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import type { Config } from "./schema.ts";

/** The policy with what the config says instead. Mappings are merged key by key, lists are replaced. */
export function mergePolicy(policy: Policy, config: Config): Policy {
  return {
    ...policy,
    onError: config.onError ?? policy.onError,
    include: config.include ?? policy.include,
    exclude: config.exclude ?? policy.exclude,
    failOn: { ...policy.failOn, ...written(config.failOn) },
    dependencies: {
      ...policy.dependencies,
      failOn: { ...policy.dependencies.failOn, ...written(config.dependencies?.failOn) },
    },
    comments: { ...policy.comments, ...written(config.comments) },
    drafts: { ...policy.drafts, ...written(config.drafts) },
    limits: { ...policy.limits, ...written(config.limits) },
    rules: mergeRules(policy.rules, config.rules ?? {}),
  };
}

type Written<Type> = { [Key in keyof Type]?: Exclude<Type[Key], undefined> };

/** Only what has a value: zod keeps no key that was not written, which its types do not know. */
export function written<Type extends object>(values: Type | undefined): Written<Type> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as Written<Type>;
}

type RuleSetting = NonNullable<NonNullable<Config["rules"]>[string]>;

function mergeRules(
  rules: Policy["rules"],
  config: Readonly<Record<RuleId, RuleSetting | undefined>>,
): Policy["rules"] {
  const merged = new Map(Object.entries(rules));
  for (const [id, setting] of Object.entries(config)) {
    if (setting !== undefined) merged.set(id, mergeRule(merged.get(id), setting));
  }
  return Object.fromEntries(merged);
}

function mergeRule(rule: RulePolicy = { enabled: true }, setting: RuleSetting): RulePolicy {
  if (setting === "off") return { ...rule, enabled: false };
  if (typeof setting === "string") return { ...rule, enabled: true, severity: setting };
  // The schema of each rule gave every option the type of its default.
  const { enabled, severity, ...options } = setting as RuleSettings;
  return {
    ...rule,
    enabled: enabled ?? rule.enabled,
    ...(severity && { severity }),
    ...(Object.keys(options).length > 0 && { options: { ...rule.options, ...toOptions(options) } }),
  };
}

function toOptions(settings: Readonly<Record<string, RuleOption | undefined>>): RuleOptions {
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, RuleOption] => entry[1] !== undefined),
  );
}

interface RuleSettings {
  readonly enabled?: boolean;
  readonly severity?: Severity;
  readonly [option: string]: RuleOption | undefined;
}
