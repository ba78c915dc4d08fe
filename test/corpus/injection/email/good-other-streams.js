const { spawn } = require("child_process");
const net = require("net");
const express = require("express");

const app = express();

app.post("/convert", express.text(), (req, res) => {
  const pandoc = spawn("/usr/bin/pandoc", ["-f", "markdown", "-t", "plain"]);
  pandoc.stdout.pipe(res);
  pandoc.stdin.write(req.body);
  pandoc.stdin.end(`\n\nNotes: ${req.body.length}`);
});

app.post("/metrics", express.json(), (req, res) => {
  const statsd = net.connect(8125, "metrics.internal");
  statsd.write(`orders:${Number(req.body.count)}|c\n`);
  const clean = String(req.body.name).replace(/[^a-z0-9]/gi, "");
  statsd.end(`from:${clean}\n`);
  res.sendStatus(202);
});

app.listen(3000);
