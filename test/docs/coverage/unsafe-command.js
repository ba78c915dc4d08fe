const express = require("express");
const app = express();
const { spawn } = require("child_process");

app.get("/list", (req, res) => {
  spawn("ls " + req.query.folder, { shell: true });
  res.end();
});
