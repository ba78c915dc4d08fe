const fs = require("fs");
const yaml = require("js-yaml");
const multer = require("multer");
const express = require("express");

const app = express();
const upload = multer({ storage: multer.memoryStorage() });

// js-yaml 3: `load` knows functions.
const settings = yaml.safeLoad(fs.readFileSync("settings.yml", "utf8"));

app.post("/pipelines", upload.single("file"), (req, res) => {
  let pipeline;
  try {
    pipeline = yaml.load(req.file.buffer.toString("utf8")); // finding
  } catch (error) {
    return res.status(422).json({ error: "not YAML" });
  }
  res.status(201).json({ name: pipeline.name, limit: settings.limit });
});

app.put("/pipelines/:id", express.text({ type: "text/yaml" }), (req, res) => {
  const steps = [];
  yaml.loadAll(req.body, (step) => steps.push(step)); // finding
  res.json({ id: req.params.id, steps: steps.length });
});
