import { readFile } from "node:fs/promises";
import { judgePatterns } from "../checks/judge-patterns.ts";
import { defaultPolicy } from "../config/default-policy.ts";
import type { ConfigText } from "../config/load-policy.ts";
import { NodesecError } from "../errors.ts";
import type { Policy } from "../model/policy.ts";
import type { Notice } from "../model/report.ts";
import { confidences, severities } from "../model/severity.ts";
import { loadRules } from "../rules/load.ts";

export interface ChosenPolicy {
  readonly policy: Policy;
  readonly notices: readonly Notice[];
}

/** The config that `--config` names, as its author is told of every mistake: CONFIG_INVALID, CONFIG_UNREADABLE. */
export async function readNamedConfig(file: string): Promise<Policy> {
  return parseStrictly({ text: await readText(file), source: file });
}

/** The policy of a config; throws CONFIG_INVALID at its first mistake. */
export async function parseStrictly(config: ConfigText): Promise<Policy> {
  const { readPolicy } = await import("../config/load-policy.ts");
  const result = await readPolicy({ repository: config }, { rules: await loadRules(), judgePatterns });
  if (result.ok) return result.policy;
  const problems = result.problems.map(
    ({ source, line, column, message }) => `${source}:${line}:${column}: ${message}`,
  );
  throw new NodesecError("CONFIG_INVALID", { problems: problems.join(" ") });
}

/** The policy of a config that the change under review is not to blame for: where it is broken, the defaults and a notice. */
export async function parseLeniently(config: ConfigText | undefined): Promise<ChosenPolicy> {
  // Most repositories have none, and loading zod and yaml takes its time.
  if (!config) return { policy: defaultPolicy, notices: [] };
  const [{ readPolicy }, { explainBrokenConfig }, rules] = await Promise.all([
    import("../config/load-policy.ts"),
    import("../config/check-config-change.ts"),
    loadRules(),
  ]);
  const result = await readPolicy({ repository: config }, { rules, judgePatterns });
  if (result.ok) return { policy: result.policy, notices: [] };
  return { policy: defaultPolicy, notices: explainBrokenConfig(result.problems) };
}

/** The policy with what `--fail-on` says instead: `medium`, `high:medium` or `never`. */
export function withFailOn(policy: Policy, failOn: string | undefined): Policy {
  if (failOn === undefined) return policy;
  const [first = "", second = policy.failOn.confidence, ...rest] = failOn.split(":");
  const severity = [...severities, "never" as const].find((each) => each === first);
  const confidence = confidences.find((each) => each === second);
  if (severity && confidence && rest.length === 0) return { ...policy, failOn: { severity, confidence } };
  const reason = `${JSON.stringify(failOn)} is not ${severities.join(", ")} or never, with or without :${confidences.join(", :")}`;
  throw new NodesecError("BAD_OPTION", { option: "--fail-on", reason });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : undefined;
    if (reason === undefined) throw error;
    throw new NodesecError("CONFIG_UNREADABLE", { file, reason }, { cause: error });
  }
}
