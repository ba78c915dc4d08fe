import { exec, execFileSync, spawn } from "node:child_process";
import cron from "node-cron";

const logs = "/var/log/shop";

export function rotate() {
  const child = spawn("./rotate.sh", [logs], { stdio: "ignore", detached: true }); // finding
  child.unref();
}

export function report() {
  return execFileSync("../shared/report", ["--daily"], { encoding: "utf8" }); // finding
}

cron.schedule("0 3 * * *", () => {
  exec("./backup.sh && echo done", (error, stdout) => console.log(error ?? stdout)); // finding
  rotate();
});
