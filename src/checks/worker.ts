import type { Detection } from "../model/finding.ts";
import type { Skipped } from "../model/skipped.ts";
import { loadRules } from "../rules/load.ts";
import { type ConfiguredRule, checkSide } from "./check-side.ts";
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
  const at = new Int32Array(progress);
  const before: Detection[] = [];
  const after: Detection[] = [];
  const skipped: Skipped[] = [];
  for (const [index, file] of request.files.entries()) {
    Atomics.store(at, 0, index);
    for (const [source, found] of [
      [file.before, before],
      [file.after, after],
    ] as const) {
      if (!source) continue;
      const side = checkSide(source, rules);
      found.push(...side.detections);
      skipped.push(...side.skipped);
    }
  }
  return { before, after, skipped };
}
