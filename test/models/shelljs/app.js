const express = require("express");
const { exec } = require("shelljs");
const sh = require("shelljs");

const app = express();

app.post("/deploy", (req, res) => {
  sh.exec(`git checkout ${req.body.branch}`); // flow: command
  sh.exec("npm ci", { silent: true, env: { NAME: req.body.branch } });
  const { stdout } = exec("git log " + req.query.since); // flow: command
  sh.cmd("git", "checkout", req.body.branch); // flow: argument
  sh.cmd("git", "checkout", `origin/${req.body.branch}`);
  sh.echo(req.body.branch);
  res.send(stdout);
});
