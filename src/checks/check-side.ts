import type { Module } from "../analysis/index.ts";
import type { Flow, Flows, ParseFailure } from "../analysis/project.ts";
import type { SourceFile } from "../model/change-set.ts";
import { type Detection, isSecret } from "../model/finding.ts";
import { configPath } from "../model/policy.ts";
import type { Rule, RuleOptions } from "../model/rule.ts";
import { customRulePrefix } from "../model/secret-policy.ts";
import type { Severity } from "../model/severity.ts";
import type { Skipped } from "../model/skipped.ts";
import { checkCode } from "./check-code.ts";
import { checkCredentials, giveWay } from "./check-credentials.ts";
import { checkSecrets, detectionsOf, type SecretsFound } from "./check-secrets.ts";
import { type CheckedAt, checkTaint } from "./check-taint.ts";
import { type CheckedText, toCheckedText, toDetection } from "./detection.ts";
import { isTestFile } from "./is-test-file.ts";

/** A rule with the options and the severity that the policy gives it. */
export interface ConfiguredRule {
  readonly rule: Rule;
  readonly options: RuleOptions;
  readonly severity?: Severity;
}

export interface SideResult {
  readonly detections: readonly Detection[];
  readonly skipped: readonly Skipped[];
  /** The texts of the secrets that were found, to be hidden in whatever leaves the worker; they may not leave it themselves. */
  readonly secrets: readonly string[];
}

/** The scripts of a side; what a check needs of `Project`, and the data flows of a module. */
export interface Scripts {
  moduleAt(path: string): Module | ParseFailure | undefined;
  flowsOf(module: Module): Flows;
  /** Whether the file is checked in this review, and not only read. */
  isChecked(path: string): boolean;
}

const noScripts: Scripts = {
  moduleAt: () => undefined,
  isChecked: () => false,
  flowsOf: () => ({ flows: [], complete: true }),
};

/**
 * Runs the rules on one version of a file. A rule that throws is named as skipped, as is a script that does not parse; the
 * other rules still count.
 */
export function checkSide(
  source: SourceFile,
  rules: readonly ConfiguredRule[],
  scripts: Scripts = noScripts,
): SideResult {
  const fileAt = (path: string) => textOf(scripts.moduleAt(path));
  const file = { ...toCheckedText(source), fileAt };
  const checkedAt = (path: string) => {
    const module = scripts.isChecked(path) && !isTestFile(path) ? scripts.moduleAt(path) : undefined;
    return module && "text" in module ? { module, file: { ...toCheckedText(module), fileAt } } : undefined;
  };
  const applying = rules.filter(({ rule }) => appliesTo(rule, source));
  const detections: Detection[] = [];
  const skipped: Skipped[] = [];
  const script = openScript(file, applying, scripts);
  const secrets = checkSecrets(
    applying.flatMap(({ rule }) => (rule.kind === "secret" ? rule : [])),
    file,
    script.module,
  );
  for (const { rule, options, severity } of applying) {
    try {
      const found = runRule({ rule, options }, file, { ...script, secrets, checkedAt });
      detections.push(...(severity ? found.map((detection) => ({ ...detection, severity })) : found));
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown error";
      skipped.push({ path: file.path, reason: "crash", detail: `the rule ${rule.id} failed: ${reason}` });
    }
  }
  const kept = giveWay(
    detections,
    applying.map(({ rule }) => rule),
  );
  return { detections: kept, skipped: [...script.skipped, ...skipped], secrets: secretTexts(file, detections) };
}

function secretTexts({ lines }: CheckedText, detections: readonly Detection[]): readonly string[] {
  return detections.filter(isSecret).map(({ region: { startLine, startColumn, endLine, endColumn } }) => {
    const own = Array.from({ length: endLine - startLine + 1 }, (_, index) => lines.textOf(startLine + index));
    const last = own.at(-1)?.slice(0, endColumn - 1) ?? "";
    return [...own.slice(0, -1), last].join("\n").slice(startColumn - 1);
  });
}

function appliesTo({ id, kind, inTests }: Rule, { path, minified }: SourceFile): boolean {
  // A config describes its own kinds of secrets with examples, which are none.
  if (path === configPath && id.startsWith(customRulePrefix)) return false;
  return (inTests === true || !isTestFile(path)) && (!minified || kind === "secret");
}

function textOf(module: Module | ParseFailure | undefined): CheckedText | undefined {
  return module && "text" in module ? toCheckedText(module) : undefined;
}

/** What rules about code get of a file: nothing where it is no script, or does not parse. */
interface Script {
  readonly module?: Module;
  readonly flows: readonly Flow[];
  readonly skipped: readonly Skipped[];
}

function openScript({ path }: CheckedText, rules: readonly ConfiguredRule[], scripts: Scripts): Script {
  const kinds = new Set(rules.map(({ rule }) => rule.kind));
  const module =
    kinds.has("code") || kinds.has("taint") || kinds.has("credential") ? scripts.moduleAt(path) : undefined;
  if (!module) return { flows: [], skipped: [] };
  if ("reason" in module) return { flows: [], skipped: [{ path, ...module }] };
  if (!kinds.has("taint")) return { module, flows: [], skipped: [] };
  const { flows, complete } = scripts.flowsOf(module);
  const detail = "not all ways that data takes were followed";
  return { module, flows, skipped: complete ? [] : [{ path, reason: "time limit", detail }] };
}

function runRule(
  { rule, options }: ConfiguredRule,
  file: CheckedText,
  { module, flows, secrets, checkedAt }: Script & { readonly secrets: SecretsFound; readonly checkedAt: CheckedAt },
): readonly Detection[] {
  switch (rule.kind) {
    case "secret":
      return detectionsOf(rule, secrets);
    case "credential":
      return checkCredentials(rule, { file, module, known: secrets });
    case "text":
      if (!rule.appliesTo(file.path)) return [];
      return [...rule.detect(file, options)].map((problem) => toDetection(rule, problem, file));
    case "code":
      return module ? checkCode(rule, { module, file }, options, flows) : [];
    case "taint":
      return module ? checkTaint(rule, { module, file }, flows, checkedAt) : [];
    case "dependency":
    case "project":
    case "change":
      return [];
  }
}
