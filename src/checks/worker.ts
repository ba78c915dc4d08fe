import type { Detection } from "../model/finding.ts";
import type { Skipped } from "../model/skipped.ts";
import { loadRules } from "../rules/load.ts";
import { type ConfiguredRule, checkSide, type Scripts } from "./check-side.ts";
import { hideSecrets } from "./hide-secrets.ts";
import type { CheckRequest, CheckResult } from "./request.ts";

/** A request with a shared cell, in which the worker keeps the index of the file that it is at. */
export interface WorkerTask {
  readonly request: CheckRequest;
  readonly progress: SharedArrayBuffer;
}

const allRules = loadRules();

/** Checks both sides of every file, one file after the other. */
export async function checkFiles({ request, progress }: WorkerTask): Promise<CheckResult> {
  const known = await allRules;
  const rules = request.rules.flatMap(({ id, ...configured }): ConfiguredRule[] => {
    const rule = known.get(id);
    return rule ? [{ rule, ...configured }] : [];
  });
  const scripts = await openSides(request, rules);
  const at = new Int32Array(progress);
  const before: Detection[] = [];
  const after: Detection[] = [];
  const skipped: Skipped[] = [];
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
      // What did not parse before counts for nothing: a change that mends a file is reviewed.
      const isMended = side === "before" && file.after && parses(file.after.path, scripts?.after);
      skipped.push(...(isMended ? result.skipped.filter(({ reason }) => !unreadable.has(reason)) : result.skipped));
    }
  }
  return { before: hideSecrets(distinct(before)), after: hideSecrets(distinct(after)), skipped };
}

const unreadable = new Set(["syntax error", "too deep"]);

function parses(path: string, scripts: Scripts | undefined): boolean {
  const module = scripts?.moduleAt(path);
  return module !== undefined && "text" in module;
}

/** Data that comes from several files may reach one place: that is one problem. */
function distinct(detections: readonly Detection[]): readonly Detection[] {
  const seen = new Set<string>();
  return detections.filter(({ rule, path, message, region: { startLine, startColumn, endLine, endColumn } }) => {
    const key = [rule, startLine, startColumn, endLine, endColumn, path, message].join(" ");
    return seen.size < seen.add(key).size;
  });
}

/** The parser is loaded only where a rule needs it. Both sides share what is parsed of files that are the same in both. */
async function openSides(
  { files, context, limits }: CheckRequest,
  rules: readonly ConfiguredRule[],
): Promise<{ readonly before: Scripts; readonly after: Scripts } | undefined> {
  if (!rules.some(({ rule }) => rule.kind === "code" || rule.kind === "taint")) return undefined;
  const { openProject, rememberParsed } = await import("../analysis/project.ts");
  const parse = rememberParsed(limits.depth);
  const sideOf = (side: "before" | "after"): Scripts => {
    const own = files.flatMap((file) => file[side] ?? []);
    const checked = new Set(own.map(({ path }) => path));
    return { ...openProject([...context, ...own], parse), isChecked: (path) => checked.has(path) };
  };
  return { before: sideOf("before"), after: sideOf("after") };
}
