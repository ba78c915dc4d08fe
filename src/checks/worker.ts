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
      skipped.push(...result.skipped);
    }
  }
  return { before: hideSecrets(before), after: hideSecrets(after), skipped };
}

/** The parser is loaded only where a rule needs it. Both sides share what is parsed of files that are the same in both. */
async function openSides(
  { files, context, limits }: CheckRequest,
  rules: readonly ConfiguredRule[],
): Promise<{ readonly before: Scripts; readonly after: Scripts } | undefined> {
  if (!rules.some(({ rule }) => rule.kind === "code" || rule.kind === "taint")) return undefined;
  const { openProject, rememberParsed } = await import("../analysis/project.ts");
  const parse = rememberParsed(limits.depth);
  const sideOf = (side: "before" | "after") =>
    openProject([...context, ...files.flatMap((file) => file[side] ?? [])], parse);
  return { before: sideOf("before"), after: sideOf("after") };
}
