// The same service as one that builds command lines, with lists of arguments instead.
const path = require("path");
const { execFile, spawn } = require("child_process");
const { promisify } = require("util");
const express = require("express");

const run = promisify(execFile);
const app = express();
const folder = "/srv/pictures";

function argumentsFor(name, { width, height }) {
  const args = [path.join(folder, path.basename(name))];
  if (width) args.push("-resize", `${width}x${height || width}`);
  return args.concat("-strip", path.join(folder, "small", path.basename(name)));
}

app.post("/thumbnails", express.json(), async (req, res, next) => {
  try {
    const { stdout } = await run("convert", argumentsFor(req.body.name, req.body), { timeout: 10_000 });
    res.json({ stdout });
  } catch (error) {
    next(error);
  }
});

app.get("/search", (req, res) => {
  const child = spawn("sh", ["-c", 'grep -c -- "$1" /srv/log.txt', "sh", req.query.word]);
  child.stdout.pipe(res);
});

app.get("/deploy/:branch", (req, res) => {
  spawn("bash", ["./deploy.sh", `origin/${req.params.branch}`], { shell: false, detached: true }).unref();
  res.sendStatus(202);
});
