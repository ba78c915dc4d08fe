const express = require("express");
const app = express();
app.use(express.json());

function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === "object") merge((target[key] ??= {}), source[key]);
    else target[key] = source[key];
  }
}

const settings = {};
app.post("/settings", (req, res) => {
  merge(settings, req.body);
  res.end();
});
