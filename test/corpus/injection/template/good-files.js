const fs = require("fs");
const path = require("path");
const ejs = require("ejs");
const pug = require("pug");
const express = require("express");

const app = express();
const mail = ejs.compile(fs.readFileSync(path.join(__dirname, "mail.ejs"), "utf8"));
const receipt = pug.compileFile("views/receipt.pug");

app.post("/mail", express.json(), (req, res) => {
  const { name, items } = req.body;
  const html = mail({ name, items });
  res.type("text/plain").send(html);
});

app.get("/receipt/:id", (req, res) => {
  res.type("html").end(receipt({ id: req.params.id, note: req.query.note }));
});

app.get("/search", (req, res) => {
  res.render("search", { q: req.query.q, filters: req.query });
});

app.get("/users/:id", (req, res) => {
  // The names of a route's parameters are the program's.
  res.render("user", req.params);
});

app.listen(3000);
