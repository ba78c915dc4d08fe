const util = require("util");
const express = require("express");

const app = express();
const formats = { short: "%s", long: "Dear %s, welcome" };

app.get("/hello", (req, res) => {
  const pattern = formats[req.query.length === "long" ? "long" : "short"];
  res.json({ text: util.format(pattern, req.query.name) });
});

app.get("/debug", (req, res) => {
  console.log("query of %s: %o", req.query.name, req.query);
  console.log("name " + JSON.stringify(req.query.name));
  console.log(`only one text: ${req.query.name}`);
  res.sendStatus(204);
});

app.listen(3000);
