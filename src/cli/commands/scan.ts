import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFolder } from "../../changes/folder.ts";
import { warmChecks } from "../../checks/index.ts";
import { defaultPolicy } from "../../config/default-policy.ts";
import { configPath, type Limits, type Policy } from "../../model/policy.ts";
import { review } from "../../review.ts";
import { parseStrictly, readNamedConfig, withFailOn } from "../choose-policy.ts";
import { createPorts } from "../ports.ts";
import type { ReportOptions } from "../report-options.ts";
import { checkOutputs, writeReports } from "../write-reports.ts";

/** Who scans a folder means the whole of it: these are the bounds of what a person would wait for. */
const folderLimits = { files: 100_000, contextFiles: 2_000, contextBytes: 50_000_000 };

/** Bundles that a package publishes are larger than what people change; a config may say otherwise. */
const fileBytes = 2_500_000;

/** `nodesec scan`: whole files, every finding counts as new. */
export async function scanCommand(paths: readonly string[], options: ReportOptions): Promise<void> {
  warmChecks(defaultPolicy.limits.memoryMb);
  const outputs = checkOutputs(options);
  const { ports, finish } = await createPorts(options);
  const source = { cwd: process.cwd(), paths };
  const usual = forFolder(defaultPolicy.limits);
  const first = await readFolder({ ...source, limits: usual });
  const chosen = withFailOn(await choosePolicy(first.root, options), options.failOn);
  const policy = { ...chosen, limits: forFolder(chosen.limits) };
  const same = policy.limits.fileBytes === usual.fileBytes;
  const { changeSet } = same ? first : await readFolder({ ...source, limits: policy.limits });
  const report = await review(changeSet, policy, ports);
  finish();
  await writeReports(report, outputs, options);
}

/** The config's bounds of a change's size are not meant for a folder; those of each file are. */
function forFolder(limits: Limits): Limits {
  const isDefault = limits.fileBytes === defaultPolicy.limits.fileBytes;
  return { ...limits, ...folderLimits, ...(isDefault && { fileBytes }) };
}

async function choosePolicy(root: string, { config }: ReportOptions): Promise<Policy> {
  if (config !== undefined) return readNamedConfig(config);
  try {
    const text = await readFile(join(root, configPath), "utf8");
    return await parseStrictly({ text, source: configPath, path: configPath });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return defaultPolicy;
    throw error;
  }
}
