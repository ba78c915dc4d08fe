const express = require("express");
const yaml = require("js-yaml");

const router = express.Router();

router.post("/import", express.text({ type: "application/yaml" }), (req, res) => {
  const jobs = yaml.load(req.body, { filename: "upload" });
  res.status(201).json({ count: jobs.length });
});

module.exports = router;
