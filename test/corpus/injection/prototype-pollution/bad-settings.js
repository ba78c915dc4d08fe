const express = require("express");
const fs = require("node:fs/promises");

const router = express.Router();
const settings = {};

function assign(target, path, value) {
  const keys = path.split("/");
  while (keys.length > 1) {
    const key = keys.shift();
    if (target[key] === undefined) target[key] = {};
    target = target[key];
  }
  target[keys[0]] = value; // finding
}

router.put("/settings", express.json(), async (req, res) => {
  assign(settings, req.body.path, req.body.value);
  await fs.writeFile("/var/lib/shop/settings.json", JSON.stringify(settings));
  res.json(settings);
});

module.exports = router;
