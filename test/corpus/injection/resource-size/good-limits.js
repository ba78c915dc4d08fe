const express = require("express");

const app = express();
const largest = 1000;

function clamp(value, low, high) {
  return Math.max(low, Math.min(Number(value) || low, high));
}

app.get("/line", (req, res) => {
  const width = clamp(req.query.width, 1, 200);
  res.type("text").send("-".repeat(width));
});

app.get("/pages", (req, res) => {
  const count = Number(req.query.count);
  if (!Number.isInteger(count) || count > largest) return res.sendStatus(400);
  const pages = new Array(count);
  for (let i = 0; i < count; i++) pages[i] = { number: i };
  res.json(pages);
});

app.get("/delay", (req, res) => {
  let delay = parseInt(req.query.delay, 10);
  if (delay > 5000) delay = 5000;
  setTimeout(() => res.end(), Math.min(delay, 5000));
});
