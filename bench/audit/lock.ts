import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Manager, managers } from "./managers.ts";
import type { BenchProject } from "./projects.ts";

const run = promisify(execFile);

/** The lockfile that a package manager made of a project. */
export interface MadeLockfile {
  readonly project: BenchProject;
  readonly manager: Manager;
  /** The folder that the manifests and the lockfile stand in. */
  readonly folder: string;
}

/** Runs a tool without asking anything, its own caches beside the lockfiles. Rejects with what it wrote where it fails. */
export async function runTool(command: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}) {
  const [file = "", ...args] = command;
  const { stdout } = await run(file, args, {
    cwd: folder,
    env: { ...process.env, CI: "", ...env },
    maxBuffer: 256_000_000,
    timeout: 300_000,
  });
  return stdout;
}

/** Installs the package managers into `tools`, once. None of their scripts is run. */
async function installTools(tools: string): Promise<void> {
  mkdirSync(tools, { recursive: true });
  if (existsSync(join(tools, "package-lock.json"))) return;
  writeFileSync(join(tools, "package.json"), JSON.stringify({ private: true }));
  const packages = ["yarn@1.22.22", "@yarnpkg/cli-dist@4.18.1", "pnpm@9.15.9", "@oven/bun-linux-x64@1.4.5"];
  await runTool(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], tools);
}

/** Writes the project's manifests and lets the package manager resolve them, unless its lockfile is there already. */
async function makeLockfile(project: BenchProject, manager: Manager, root: string): Promise<MadeLockfile> {
  const folder = join(root, project.name, manager.name);
  const made = { project, manager, folder };
  if (existsSync(join(folder, manager.lockfile))) return made;
  const files = { ...jsonFiles(project.manifests), ...manager.files(project) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    await runTool(manager.lock(join(root, "tools/node_modules")), folder, manager.env);
  } catch (error) {
    // Half of a lockfile would be taken for the whole one in the next run.
    rmSync(folder, { recursive: true });
    throw error;
  }
  return made;
}

function jsonFiles(files: Readonly<Record<string, object>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, data]) => [path, JSON.stringify(data, undefined, 2)]));
}

/** Every project with every package manager; npm's version 1 knows no workspaces. */
export async function makeLockfiles(projects: readonly BenchProject[], root: string): Promise<readonly MadeLockfile[]> {
  await installTools(join(root, "tools"));
  const made: MadeLockfile[] = [];
  for (const project of projects) {
    const able = managers.filter(({ name }) => name !== "npm-1" || Object.keys(project.manifests).length === 1);
    for (const manager of able) made.push(await makeLockfile(project, manager, root));
  }
  return made;
}
