import spawn from "cross-spawn";
import { $, execa, execaCommand } from "execa";
import type { Request, Response } from "express";
import { x } from "tinyexec";

export async function build(req: Request, res: Response) {
  const { branch, tool, folder } = req.body;
  await execa("git", ["checkout", branch]); // flow: argument
  await execa("git", ["checkout", `origin/${branch}`]);
  await execa(tool, ["--version"]); // flow: program
  await execa(`git checkout ${branch}`, { shell: true }); // flow: shell-option, program
  await execa("git", ["checkout", branch], { shell: true }); // flow: shell-option, argument
  await execaCommand(`git checkout ${branch}`); // flow: argument
  await execaCommand(branch); // flow: argument, program
  await $`git checkout origin/${branch}`;
  await x("make", ["all"], { nodeOptions: { cwd: "." } });
  spawn.sync("make", ["all"], { cwd: folder }); // flow: program-place
  spawn("bash", ["-c", `make ${tool}`]); // flow: shell-arguments
  spawn("make", ["all"], { stdio: "inherit" });
  res.end();
}
