import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFolder } from "../../changes/folder.ts";
import { warmChecks } from "../../checks/index.ts";
import { defaultPolicy } from "../../config/default-policy.ts";
import { configPath, type Policy } from "../../model/policy.ts";
import { review } from "../../review.ts";
import { parseStrictly, readNamedConfig, withFailOn } from "../choose-policy.ts";
import { createPorts } from "../ports.ts";
import type { ReportOptions } from "../report-options.ts";
import { checkOutputs, writeReports } from "../write-reports.ts";

/** `nodesec scan`: whole files, every finding counts as new. */
export async function scanCommand(paths: readonly string[], options: ReportOptions): Promise<void> {
  warmChecks(defaultPolicy.limits.memoryMb);
  const outputs = checkOutputs(options);
  const { ports, finish } = await createPorts(options);
  const source = { cwd: process.cwd(), paths };
  const first = await readFolder({ ...source, limits: defaultPolicy.limits });
  const policy = withFailOn(await choosePolicy(first.root, options), options.failOn);
  const same = JSON.stringify(policy.limits) === JSON.stringify(defaultPolicy.limits);
  const { changeSet } = same ? first : await readFolder({ ...source, limits: policy.limits });
  const report = await review(changeSet, policy, ports);
  finish();
  await writeReports(report, outputs, options);
}

async function choosePolicy(root: string, { config }: ReportOptions): Promise<Policy> {
  if (config !== undefined) return readNamedConfig(config);
  try {
    const text = await readFile(join(root, configPath), "utf8");
    return await parseStrictly({ text, source: configPath });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return defaultPolicy;
    throw error;
  }
}
