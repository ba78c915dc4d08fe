import { Router } from "express";
import { db } from "../db.js";
import { printInvoice } from "../services/invoices.js";
import { discounted, totalOf } from "../services/pricing.js";
import { exec } from "node:child_process";

export const orders = Router();

orders.post("/", async (req, res) => {
  const total = totalOf(req.body.lines);
  const { rows } = await db.query("INSERT INTO orders (owner, total) VALUES ($1, $2) RETURNING id", [
    req.user.id,
    total,
  ]);
  res.status(201).json({ id: rows[0].id, total });
});

orders.post("/quote", (req, res) => {
  const rule = new Function("price", `return ${req.body.discount}`);
  res.json({ total: rule(totalOf(req.body.lines)), standard: discounted(totalOf(req.body.lines)) });
});

orders.get("/:id/archive", (req, res, next) => {
  exec(`tar -czf /tmp/order.tgz /var/orders/${req.params.id}`, (err) => {
    if (err) return next(err);
    res.download("/tmp/order.tgz");
  });
});

orders.get("/:id/invoice", async (req, res) => {
  const { rows } = await db.query("SELECT id, total FROM orders WHERE id = $1 AND owner = $2", [
    req.params.id,
    req.user.id,
  ]);
  if (rows.length === 0) return res.status(404).json({ error: "No such order" });
  res.type("pdf").send(await printInvoice(rows[0]));
});

orders.get("/:id", async (req, res) => {
  const { rows } = await db.query("SELECT id, total FROM orders WHERE id = $1 AND owner = $2", [
    req.params.id,
    req.user.id,
  ]);
  if (rows.length === 0) return res.status(404).json({ error: "No such order" });
  res.json(rows[0]);
});
