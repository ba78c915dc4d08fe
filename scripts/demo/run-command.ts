import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Runs a program to its end and gives what it wrote. Rejects with its own words where the exit code is not expected. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly expected?: readonly number[] } = {},
): Promise<{ readonly code: number; readonly stdout: string }> {
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  const exit = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  const [code, stdout, stderr] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  if (!(options.expected ?? [0]).includes(code)) {
    throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${stderr.trim() || stdout.trim()}`);
  }
  return { code, stdout };
}

/** Whether the program can be started at all. */
export async function hasCommand(command: string): Promise<boolean> {
  try {
    await runCommand(command, ["--version"]);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
