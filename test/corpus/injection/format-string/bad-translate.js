const util = require("util");
const express = require("express");
const { sprintf } = require("sprintf-js");
const texts = require("./texts");

const app = express();

app.get("/hello/:user", (req, res) => {
  const pattern = req.query.pattern || texts.hello;
  const greeting = util.format(pattern, req.params.user, process.env.REGION); // finding
  res.json({ greeting });
});

app.post("/invoice", express.json(), (req, res) => {
  const { lines, layout } = req.body;
  const rows = lines.map((line) => sprintf(layout, line.count, Number(line.price))); // finding
  res.json({ rows });
});

app.listen(3000);
