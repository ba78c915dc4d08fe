import * as cp from "node:child_process";
import { promisify } from "node:util";
import { exec as execute } from "child-process-promise";

const run = promisify(cp.execFile);
const { spawn, spawnSync, fork } = cp;

export async function convert(req, res) {
  const { file, tool, env, folder } = req.body;
  cp.exec(`convert ${file} out.png`); // flow: command
  cp.execSync("convert in.png out.png", { input: file });
  await execute("convert " + file); // flow: command
  await run("convert", ["--", file]); // flow: argument
  await run("convert", [`-resize=${file}`, `in/${file}`]);
  spawn(tool); // flow: program
  spawn(`./tools/${tool}`, []); // flow: program
  fork(tool); // flow: program
  spawn("convert", ["in.png", file], { shell: true }); // flow: shell-option, argument
  const options = { stdio: "inherit", shell: "/bin/bash" };
  spawnSync(`convert ${file}`, options); // flow: shell-option, program
  spawnSync("convert", [file], { ...options, shell: false }); // flow: argument
  spawn("/bin/sh", ["-c", `convert ${file}`]); // flow: shell-arguments
  spawn("cmd.exe", ["/c", "convert", file]); // flow: shell-arguments, argument
  spawn("make", ["all"], { cwd: folder }); // flow: program-place
  spawn("make", ["all"], { env: { ...process.env, ...env } }); // flow: program-place
  spawn("make", ["all"], { env: { ...process.env, PATH: folder } }); // flow: program-place
  spawn("make", ["all"], { env: { ...process.env, NAME: file } });
  process.chdir(folder); // flow: program-place
  process.env.PATH = `${folder}:${process.env.PATH}`; // flow: program-place
  res.end();
}
