const fs = require("fs");
const express = require("express");

const app = express();

app.get("/files/:name", (req, res) => {
  if (req.params.name.includes("..")) return res.sendStatus(400);
  if (req.get("referer").includes("://evil.example")) return res.sendStatus(403);
  fs.createReadStream(`/srv/files/${req.params.name}`).pipe(res);
});

app.get("/download", (req, res) => {
  const { file } = req.query;
  if (typeof file !== "string" || file.includes("..")) return res.sendStatus(400);
  const other = `${req.query.other}`;
  if (other.includes("..")) return res.sendStatus(400);
  const third = req.query.third.toString();
  if (third.indexOf("..") !== -1) return res.sendStatus(400);
  res.json({ file, other, third });
});
