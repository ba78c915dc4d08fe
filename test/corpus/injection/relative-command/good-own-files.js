const { exec, execFile, fork, spawn } = require("child_process");
const path = require("path");

const here = __dirname;

exports.rotate = (options) => {
  spawn(path.join(here, "rotate.sh"), ["/var/log/shop"], { stdio: "ignore" });
  exec("./backup.sh", { cwd: here });
  exec("./backup.sh", options);
  fork(path.resolve(here, "worker.js"));
  execFile("/usr/local/bin/report", ["--daily"]);
  return exec("git log -n 1");
};
