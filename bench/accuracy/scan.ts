import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const program = join(import.meta.dirname, "../../bin/nodesec.js");

/** Scans the folders below the root with this NodeSec, and names the SARIF file that it wrote. */
export async function scan(root: string, folders: readonly string[]): Promise<string> {
  const output = join(root, ".cache/nodesec.sarif");
  const there = folders.filter((folder) => existsSync(join(root, folder)));
  const args = [program, "scan", ...there, "--offline", "--format", `sarif=${output}`];
  // The packages are no part of a repository around them.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(root) };
  const { promise, resolve } = Promise.withResolvers<number | null>();
  spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] }).on("close", resolve);
  const status = await promise;
  if (status !== 0 && status !== 1) throw new Error(`nodesec scan ended with ${status}`);
  return output;
}
