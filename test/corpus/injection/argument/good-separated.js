const path = require("path");
const { execFile, spawn } = require("child_process");
const express = require("express");

const app = express();
app.use(express.json());

app.post("/archives", (req, res) => {
  const args = ["-cf", "/srv/archives/all.tar", "--"];
  for (const file of req.body.files) args.push(file);
  spawn("tar", args).on("close", () => res.sendStatus(201));
});

app.get("/search", (req, res) => {
  const folder = path.resolve("/srv/archives", req.query.folder);
  if (!folder.startsWith("/srv/archives/")) return res.sendStatus(400);
  spawn("find", [folder, "-name", req.query.pattern]).stdout.pipe(res);
});

app.get("/log", (req, res) => {
  execFile("git", ["log", "--grep", req.query.text, `--author=${req.query.author}`], (error, stdout) => res.send(stdout));
});
