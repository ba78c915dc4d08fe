const express = require("express");
const app = express();
const { exec, execFile } = require("child_process");

app.get("/log", (req, res) => {
  exec("git log " + req.query.branch, (error, out) => res.send(error ? "" : "done"));
  execFile("git", ["log", req.query.branch], () => undefined);
});

exec("./bin/report");
exec("node_modules/.bin/report");
