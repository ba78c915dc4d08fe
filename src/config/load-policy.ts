import type { ConfigPlace } from "../model/allowance.ts";
import type { Policy, VulnerabilityAllowance } from "../model/policy.ts";
import type { RuleFacts, RuleId } from "../model/rule.ts";
import type { JudgePatterns, PatternProblem, SecretAllowance, SecretPattern } from "../model/secret-policy.ts";
import { defaultPolicy } from "./default-policy.ts";
import { explainIssues } from "./explain-issues.ts";
import { mergePolicy, written } from "./merge-policy.ts";
import { type ParsedYaml, parseYaml, type YamlProblem } from "./parse-yaml.ts";
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
    dependencies: { failOn: { development: "high" } },
  },
};

/** What reading a config needs to know: the rules, and how to judge the patterns that it brings. */
export interface Knowledge {
  readonly rules: ReadonlyMap<RuleId, RuleFacts>;
  readonly judgePatterns: JudgePatterns;
}

/** The policy of the configs: the repository's wins over the organization's, over presets, over the defaults. */
export async function readPolicy(
  configs: { readonly repository?: ConfigText | undefined; readonly organization?: ConfigText | undefined },
  { rules, judgePatterns }: Knowledge,
): Promise<ConfigResult> {
  const repository = await readConfig(configs.repository, { rules, judgePatterns });
  if ("problems" in repository) return { ok: false, problems: repository.problems };
  const wanted = namesIn(repository.config.extends ?? "org");
  const organization = await readConfig(wanted.includes("org") ? configs.organization : undefined, {
    rules,
    judgePatterns,
  });
  if ("problems" in organization) return { ok: false, problems: organization.problems };

  const named = [...namesIn(organization.config.extends ?? []), ...wanted].filter((name) => name !== "org");
  const layers = [...named.map((name) => presets[name]), organization.config, repository.config];
  const sources = [repository.source, organization.source, ...named.toReversed()].filter((each) => each !== undefined);
  const source = sources.length > 0 ? sources.join(", then ") : defaultPolicy.source;
  // Of two with one id the repository's holds.
  const patterns = new Map([...organization.patterns, ...repository.patterns].map((each) => [each.id, each]));
  const policy = layers.reduce(mergePolicy, defaultPolicy);
  const secrets = { allow: [...organization.secrets, ...repository.secrets], patterns: [...patterns.values()] };
  const allow = [...organization.vulnerabilities, ...repository.vulnerabilities];
  const dependencies = { ...policy.dependencies, allow };
  return { ok: true, policy: { ...policy, secrets, dependencies, source } };
}

type WrittenPattern = NonNullable<NonNullable<Config["secrets"]>["patterns"]>[number];

type ReadConfig =
  | {
      readonly config: Config;
      readonly source?: string;
      readonly secrets: readonly SecretAllowance[];
      readonly patterns: readonly SecretPattern[];
      readonly vulnerabilities: readonly VulnerabilityAllowance[];
    }
  | { readonly problems: readonly ConfigProblem[] };

async function readConfig(given: ConfigText | undefined, { rules, judgePatterns }: Knowledge): Promise<ReadConfig> {
  if (!given) return { config: {}, secrets: [], patterns: [], vulnerabilities: [] };
  const { text, source, path } = given;
  const yaml = parseYaml(text);
  if ("problems" in yaml) return { problems: firstOf(yaml.problems, source) };
  const schema = configSchema(rules);
  const { success, data, error } = schema.safeParse(yaml.value);
  if (!success) return { problems: firstOf(explainIssues(error.issues, yaml, schema), source) };
  const placeOf = (list: string, index: number): ConfigPlace => {
    return { source, ...(path !== undefined && { path }), ...yaml.valueAt([list, "allow", index]) };
  };
  const secrets = (data.secrets?.allow ?? []).map((entry, index): SecretAllowance => {
    return { ...written(entry), reason: entry.reason, at: placeOf("secrets", index) };
  });
  const vulnerabilities = (data.dependencies?.allow ?? []).map((entry, index): VulnerabilityAllowance => {
    const { advisory, reason } = entry;
    return { ...written(entry), advisory, reason, at: placeOf("dependencies", index) };
  });
  const patterns = (data.secrets?.patterns ?? []).map(toPattern);
  const wrong = patterns.length > 0 ? await judgePatterns(patterns) : [];
  const problems = wrong.map((each) => placeProblem(each, yaml));
  if (problems.length > 0) return { problems: firstOf(problems, source) };
  return { config: data, source, secrets, patterns, vulnerabilities };
}

function toPattern({ severity, message, counterexamples, ...pattern }: WrittenPattern): SecretPattern {
  return { ...pattern, ...written({ severity, message, counterexamples }) };
}

function placeProblem({ path, message }: PatternProblem, yaml: ParsedYaml): YamlProblem {
  const whole = ["secrets", "patterns", ...path];
  return { message: `${whole.join(".")}: ${message}`, ...yaml.valueAt(whole) };
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
