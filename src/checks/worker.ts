import type { Project } from "../analysis/project.ts";
import type { SourceFile } from "../model/change-set.ts";
import type { Detection } from "../model/finding.ts";
import type { Rule, RuleId } from "../model/rule.ts";
import type { Skipped } from "../model/skipped.ts";
import { loadRules } from "../rules/load.ts";
import { checkPast } from "./check-past.ts";
import { type ConfiguredRule, checkSide, type Scripts } from "./check-side.ts";
import { toSecretRule } from "./custom-rules.ts";
import { distinct } from "./distinct.ts";
import { FileOnDisk } from "./file-on-disk.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { keySecrets } from "./key-secrets.ts";
import type { CheckRequest, CheckResult } from "./request.ts";
import { verifySecrets } from "./verify-secrets.ts";

export { judgePattern } from "./judge-pattern.ts";

/** A request with a shared cell, in which the worker keeps the index of the file that it is at; it is -1 before the first. */
export interface WorkerTask {
  readonly request: Omit<CheckRequest, "folder">;
  readonly progress: SharedArrayBuffer;
  /** Set where the worker reads the files itself: the request's own have a path alone. */
  readonly folder?: PartOfFolder;
}

/** The paths of all files of a folder, which those of a task may import: the ones that are checked, in whatever task, and others. */
export interface PartOfFolder {
  readonly root: string;
  readonly checked: readonly string[];
  /** Those of the checked ones that are searched for secrets alone. */
  readonly minified: readonly string[];
  readonly others: readonly string[];
}

const allRules = loadRules();

/** Checks both sides of every file, one file after the other, and then the earlier commits. */
export async function checkFiles({ request: sent, progress, folder }: WorkerTask): Promise<CheckResult> {
  const opened = folder && openFolder(folder);
  const request = opened ? { ...sent, files: sent.files.map(opened.fileAt) } : sent;
  const rules = rulesOf(request, await allRules);
  const scripts = await openSides(request, rules, opened?.after);
  const at = new Int32Array(progress);
  const before: Detection[] = [];
  const after: Detection[] = [];
  const skipped: Skipped[] = [];
  const secrets: string[] = [];
  for (const [index, file] of request.files.entries()) {
    Atomics.store(at, 0, index);
    for (const [side, found] of [
      ["before", before],
      ["after", after],
    ] as const) {
      const source = file[side];
      if (!source) continue;
      const result = checkSide(source, rules, scripts?.[side]);
      found.push(...result.detections);
      secrets.push(...result.secrets);
      // What did not parse before counts for nothing: a change that mends a file is reviewed.
      const isMended = side === "before" && file.after && parses(file.after.path, scripts?.after);
      skipped.push(...(isMended ? result.skipped.filter(({ reason }) => !unreadable.has(reason)) : result.skipped));
    }
  }
  const reached = scripts?.after.reached() ?? [];
  Atomics.store(at, 0, request.files.length);
  const past = request.past && checkPast(request.past, rules);
  const values = new Set(secrets);
  const verified = await verifySecrets(after, { before, values, names: request.verifiers });
  const finish = (found: readonly Detection[]) => keySecrets(hideSecrets(distinct(found), values), request.secretKey);
  const found = { before: finish(before), after: finish(verified) };
  return { ...found, ...(past && { past: keySecrets(past, request.secretKey) }), skipped, reached };
}

function rulesOf(
  { rules, patterns = [] }: WorkerTask["request"],
  builtIn: ReadonlyMap<RuleId, Rule>,
): readonly ConfiguredRule[] {
  const custom = new Map(patterns.map(toSecretRule).map((rule) => [rule.id, rule]));
  return rules.flatMap(({ id, ...configured }): ConfiguredRule[] => {
    const rule = builtIn.get(id) ?? custom.get(id);
    return rule ? [{ rule, ...configured }] : [];
  });
}

const unreadable = new Set(["syntax error", "too deep"]);

function parses(path: string, scripts: Scripts | undefined): boolean {
  const module = scripts?.moduleAt(path);
  return module !== undefined && "text" in module;
}

/** The files that are at hand on one side, and which of them are checked. */
interface Sources {
  readonly files: readonly SourceFile[];
  readonly checked: ReadonlySet<string>;
}

function openFolder({ root, checked, minified, others }: PartOfFolder) {
  const small = new Set(minified);
  const files = new Map([...checked, ...others].map((path) => [path, new FileOnDisk(root, path, small.has(path))]));
  const after: Sources = { files: [...files.values()], checked: new Set(checked) };
  const fileAt = ({ path }: { readonly path: string }): WorkerTask["request"]["files"][number] => {
    return { path, after: files.get(path) ?? new FileOnDisk(root, path) };
  };
  return { after, fileAt };
}

type Side = Scripts & Pick<Project, "reached">;

const aboutScripts: ReadonlySet<string> = new Set(["code", "taint", "credential"]);

/** The parser is loaded only where a rule needs it. Both sides share what is parsed of files that are the same in both. */
async function openSides(
  { files, context, limits }: WorkerTask["request"],
  rules: readonly ConfiguredRule[],
  folder: Sources | undefined,
): Promise<{ readonly before: Side; readonly after: Side } | undefined> {
  if (!rules.some(({ rule }) => aboutScripts.has(rule.kind))) return undefined;
  const { openProject, rememberParsed } = await import("../analysis/project.ts");
  const parse = rememberParsed(limits.depth);
  const sourcesOf = (side: "before" | "after"): Sources => {
    const own = files.flatMap((file) => file[side] ?? []);
    return { files: [...context, ...own], checked: new Set(own.map(({ path }) => path)) };
  };
  const open = ({ files, checked }: Sources): Side => {
    const code = files.filter(({ minified }) => !minified);
    return { ...openProject(code, parse), isChecked: (path) => checked.has(path) };
  };
  return { before: open(sourcesOf("before")), after: open(folder ?? sourcesOf("after")) };
}
