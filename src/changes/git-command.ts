import { spawn } from "node:child_process";
import { buffer, text } from "node:stream/consumers";
import { NodesecError } from "../errors.ts";

/** What keeps git from running a program that the repository's config names. */
const harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];

/** What git said; `code` is its exit code. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git in `cwd` with `input` on its standard input. Throws GIT_MISSING where there is none. */
export async function git(cwd: string, args: readonly string[], input = ""): Promise<GitAnswer> {
  const child = spawn("git", [...harmless, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_LITERAL_PATHSPECS: "1" },
  });
  const exit = new Promise<number>((resolve, reject) => {
    child.on("error", (cause) => reject(new NodesecError("GIT_MISSING", {}, { cause })));
    child.on("close", (code) => resolve(code ?? 1));
  });
  // git may end before it read everything, for which the exit code speaks.
  child.stdin.on("error", () => child.stdin.destroy());
  child.stdin.end(input);
  const [code, stdout, stderr] = await Promise.all([exit, buffer(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

/** Like {@link git}, for a command that must succeed: its output, or GIT_FAILED with git's own words. */
export async function gitOutput(cwd: string, args: readonly string[], input = ""): Promise<Buffer> {
  const { code, stdout, stderr } = await git(cwd, args, input);
  if (code === 0) return stdout;
  throw new NodesecError("GIT_FAILED", { command: args[0] ?? "", reason: stderr.trim().split("\n")[0] ?? "" });
}
