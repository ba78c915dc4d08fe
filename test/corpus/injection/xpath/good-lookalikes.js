const express = require("express");
const { select } = require("redux-saga/effects");
const { parse } = require("./query");
const { form } = require("./form");

const app = express();

app.get("/rows", async (req, res) => {
  // `select`, `parse` and `find` of other things: a form, a language of the shop's own, a list.
  const field = form.select(`//${req.query.field}`);
  const query = parse(req.query.q);
  const rows = [{ id: "1" }].find((row) => row.id === req.query.id);
  res.json({ field, query, rows, effect: select((state) => state[req.query.id]) });
});

app.get("/page", (req, res) => {
  res.set("x-path", "/html/body").send(`<p>${Number(req.query.n)}</p>`);
});
