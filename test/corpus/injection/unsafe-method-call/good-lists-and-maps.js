const express = require("express");
const orders = require("./orders");

const app = express();
const actions = new Map([
  ["cancel", (id) => orders.cancel(id)],
  ["repeat", (id) => orders.repeat(id)],
]);
const open = ["list", "count"];

app.post("/orders/:id/:action", (req, res) => {
  const action = actions.get(req.params.action);
  if (!action) return res.sendStatus(404);
  res.json(action(req.params.id));
});

app.get("/orders/:method", (req, res) => {
  const { method } = req.params;
  if (!open.includes(method)) return res.sendStatus(404);
  res.json(orders[method]());
});

app.get("/sorted", (req, res) => {
  switch (req.query.order) {
    case "reverse":
    case "sort":
      return res.json(orders.all()[req.query.order]());
    default:
      return res.json(orders.all());
  }
});
