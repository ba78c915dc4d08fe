import cmd from "node-cmd";
import { NodeSSH } from "node-ssh";
import pty from "node-pty";
import { Client } from "ssh2";

const connection = new Client();
const ssh = new NodeSSH();

export async function run(req, res) {
  const { name } = req.query;
  cmd.run(`ls ${name}`); // flow: command
  await ssh.execCommand(`ls ${name}`); // flow: command
  await ssh.execCommand("ls", { cwd: "/srv" });
  connection.exec("ls " + name, () => res.end()); // flow: command
  pty.spawn("less", [`logs/${name}`], {});
  Bun.spawn(["git", "log", name]); // flow: argument
  Bun.spawn([name, "--version"]); // flow: program, argument
}
