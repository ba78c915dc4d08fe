const express = require("express");

const router = express.Router();
const settings = {};
const forbidden = ["__proto__", "constructor", "prototype"];

function assign(target, path, value) {
  const keys = path.split("/");
  if (keys.some((key) => forbidden.includes(key))) throw new Error("This path is not allowed");
  while (keys.length > 1) {
    const key = keys.shift();
    if (target[key] === undefined) target[key] = {};
    target = target[key];
  }
  target[keys[0]] = value;
}

router.put("/settings", express.json(), (req, res) => {
  assign(settings, req.body.path, req.body.value);
  res.json(settings);
});

module.exports = router;
