import type { Policy } from "../model/policy.ts";
import type { RuleFacts, RuleId } from "../model/rule.ts";
import type { SecretAllowance } from "../model/secret-policy.ts";
import { defaultPolicy } from "./default-policy.ts";
import { explainIssues } from "./explain-issues.ts";
import { mergePolicy, written } from "./merge-policy.ts";
import { parseYaml, type YamlProblem } from "./parse-yaml.ts";
import { type Config, configSchema, type presetNames } from "./schema.ts";

/** A config as it was read; `source` is how a report names it, such as `.github/nodesec.yml at 1a2b3c4`. */
export interface ConfigText {
  readonly text: string;
  readonly source: string;
  /** Its path, where it belongs to the repository under review. */
  readonly path?: string;
}

/** What is wrong with a config, and where; line and column count from 1. */
export interface ConfigProblem {
  readonly message: string;
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

export type ConfigResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const presets: Readonly<Record<(typeof presetNames)[number], Config>> = {
  "nodesec:recommended": {},
  "nodesec:strict": {
    failOn: { severity: "medium", confidence: "medium" },
    onError: "failure",
    drafts: { review: true, fail: true },
  },
};

/** The policy of the configs: the repository's wins over the organization's, over presets, over the defaults. */
export function readPolicy(
  configs: { readonly repository?: ConfigText | undefined; readonly organization?: ConfigText | undefined },
  rules: ReadonlyMap<RuleId, RuleFacts>,
): ConfigResult {
  const repository = readConfig(configs.repository, rules);
  if ("problems" in repository) return { ok: false, problems: repository.problems };
  const wanted = namesIn(repository.config.extends ?? "org");
  const organization = readConfig(wanted.includes("org") ? configs.organization : undefined, rules);
  if ("problems" in organization) return { ok: false, problems: organization.problems };

  const named = [...namesIn(organization.config.extends ?? []), ...wanted].filter((name) => name !== "org");
  const layers = [...named.map((name) => presets[name]), organization.config, repository.config];
  const sources = [repository.source, organization.source, ...named.toReversed()].filter((each) => each !== undefined);
  const source = sources.length > 0 ? sources.join(", then ") : defaultPolicy.source;
  const allow = [...organization.allow, ...repository.allow];
  return { ok: true, policy: { ...layers.reduce(mergePolicy, defaultPolicy), secrets: { allow }, source } };
}

type ReadConfig =
  | { readonly config: Config; readonly source?: string; readonly allow: readonly SecretAllowance[] }
  | { readonly problems: readonly ConfigProblem[] };

function readConfig(given: ConfigText | undefined, rules: ReadonlyMap<RuleId, RuleFacts>): ReadConfig {
  if (!given) return { config: {}, allow: [] };
  const { text, source, path } = given;
  const yaml = parseYaml(text);
  if ("problems" in yaml) return { problems: firstOf(yaml.problems, source) };
  const schema = configSchema(rules);
  const { success, data, error } = schema.safeParse(yaml.value);
  if (!success) return { problems: firstOf(explainIssues(error.issues, yaml, schema), source) };
  const allow = (data.secrets?.allow ?? []).map((entry, index): SecretAllowance => {
    const at = { source, ...(path !== undefined && { path }), ...yaml.valueAt(["secrets", "allow", index]) };
    return { ...written(entry), reason: entry.reason, at };
  });
  return { config: data, source, allow };
}

/** More than anybody mends at a time; a broken YAML text can have thousands. */
const mostProblems = 20;

function firstOf(problems: readonly YamlProblem[], source: string): readonly ConfigProblem[] {
  const [first, next] = [problems.slice(0, mostProblems), problems[mostProblems]];
  const more = next ? [{ ...next, message: `${problems.length - mostProblems} more problems from here on.` }] : [];
  return [...first, ...more].map((problem) => ({ ...problem, source }));
}

function namesIn<Name extends string>(names: Name | readonly Name[]): readonly Name[] {
  return typeof names === "string" ? [names] : names;
}
