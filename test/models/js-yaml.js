const yaml = require("js-yaml");
const { execSync } = require("child_process");
const express = require("express");

const app = express();

app.post("/import", express.text(), (req, res) => {
  const jobs = yaml.load(req.body); // flow: yaml
  yaml.loadAll(req.body, (job) => jobs.push(job)); // flow: yaml
  const { command } = yaml.safeLoad(req.body);
  execSync(command); // flow: command
  const defaults = yaml.load("retries: 3");
  res.json({ jobs, defaults });
});
