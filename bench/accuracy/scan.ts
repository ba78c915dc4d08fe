import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const program = join(import.meta.dirname, "../../bin/nodesec.js");

/** Packages that one scan takes. */
const atOnce = 10;

/** Scans the folders below the root with this NodeSec; the SARIF files. */
export async function scan(root: string, folders: readonly string[]): Promise<readonly string[]> {
  const there = folders.filter((folder) => existsSync(join(root, folder)));
  const parts = Array.from({ length: Math.ceil(there.length / atOnce) }, (_, part) => ({
    output: join(root, `.cache/part-${part}.sarif`),
    folders: there.slice(part * atOnce, (part + 1) * atOnce),
  }));
  const waiting = [...parts];
  const work = async () => {
    for (let part = waiting.pop(); part; part = waiting.pop()) await scanOnce(root, part.folders, part.output);
  };
  await Promise.all([work(), work()]);
  return parts.map(({ output }) => output);
}

async function scanOnce(root: string, folders: readonly string[], output: string): Promise<void> {
  const args = [program, "scan", ...folders, "--offline", "--quiet", "--format", `sarif=${output}`];
  // The packages are no part of a repository around them.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(root) };
  const { promise, resolve } = Promise.withResolvers<number | null>();
  spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] }).on("close", resolve);
  const status = await promise;
  if (status !== 0 && status !== 1) throw new Error(`nodesec scan ended with ${status}`);
}
