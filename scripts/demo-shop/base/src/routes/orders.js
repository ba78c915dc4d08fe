import { Router } from "express";
import { db } from "../db.js";
import { totalOf } from "../services/pricing.js";

export const orders = Router();

orders.post("/", async (req, res) => {
  const total = totalOf(req.body.lines);
  const { rows } = await db.query("INSERT INTO orders (owner, total) VALUES ($1, $2) RETURNING id", [
    req.user.id,
    total,
  ]);
  res.status(201).json({ id: rows[0].id, total });
});

orders.get("/:id", async (req, res) => {
  const { rows } = await db.query("SELECT id, total FROM orders WHERE id = $1 AND owner = $2", [
    req.params.id,
    req.user.id,
  ]);
  if (rows.length === 0) return res.status(404).json({ error: "No such order" });
  res.json(rows[0]);
});
