import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../src/model/change-set.ts";
import type { AdvisoryServer } from "./advisory-server.ts";
import { auditWithArborist, writeFlatLockfile } from "./arborist.ts";
import type { Asked } from "./asked.ts";
import { type MadeLockfile, runTool } from "./lock.ts";
import { auditWithNodeSec } from "./nodesec.ts";
import type { Vulnerable } from "./vulnerable.ts";

/** What both say about one lockfile. */
export interface Comparison {
  readonly project: string;
  readonly manager: string;
  /** The versions that NodeSec asked the registry about. */
  readonly packages: number;
  readonly both: number;
  readonly onlyNodeSec: Vulnerable;
  readonly onlyNpm: Vulnerable;
}

/** Audits one lockfile twice with the same advisories. Rejects where either audit fails or has nothing to say. */
export async function compare(made: MadeLockfile, server: AdvisoryServer, tools: string): Promise<Comparison> {
  const { project, manager, folder } = made;
  const npm = await auditAsNpm(made, server, tools);
  server.takeAsked();
  const manifests = Object.keys(project.manifests).map((path) => sourceFile(folder, path));
  const own = await auditWithNodeSec(sourceFile(folder, manager.lockfile), manifests, server.registry);
  const packages = countOf(server.takeAsked());
  // Two audits that find nothing are equal, and show nothing.
  if (npm.length === 0) throw new Error(`npm finds nothing in ${folder}.`);
  return {
    project: project.name,
    manager: manager.name,
    packages,
    both: own.filter((word) => npm.includes(word)).length,
    onlyNodeSec: own.filter((word) => !npm.includes(word)),
    onlyNpm: npm.filter((word) => !own.includes(word)),
  };
}

/** npm reads its own lockfiles and what is installed; else it gets the versions that the other's own audit sends to the registry. */
async function auditAsNpm({ manager, folder }: MadeLockfile, server: AdvisoryServer, tools: string) {
  const { reference } = manager;
  if (typeof reference === "string") return auditWithArborist(folder, server.registry, reference);
  const audit = reference(tools, server.registry);
  server.takeAsked();
  await runTool(audit.command, folder, audit.env).catch((error: unknown) => {
    // Audits end with an exit code where they find something, which is what they are run for.
    if (typeof (error as { code?: unknown }).code !== "number") throw error;
  });
  const versions = merge(server.takeAsked());
  if (versions.size === 0) throw new Error(`${manager.name} asked about nothing in ${folder}.`);
  const flat = join(folder, ".flat");
  writeFlatLockfile(flat, versions);
  return auditWithArborist(flat, server.registry);
}

function merge(all: readonly Asked[]): Asked {
  const merged = new Map<string, Set<string>>();
  for (const [name, versions] of all.flatMap((asked) => [...asked])) {
    merged.set(name, new Set([...(merged.get(name) ?? []), ...versions]));
  }
  return merged;
}

function countOf(all: readonly Asked[]): number {
  return [...merge(all).values()].reduce((sum, versions) => sum + versions.size, 0);
}

function sourceFile(folder: string, path: string): SourceFile {
  return { path, text: readFileSync(join(folder, path), "utf8"), blob: "" };
}
