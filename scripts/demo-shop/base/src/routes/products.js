import { Router } from "express";
import { db } from "../db.js";

export const products = Router();

products.get("/", async (req, res) => {
  const { rows } = await db.query("SELECT id, name, price FROM products ORDER BY name LIMIT 50");
  res.json(rows);
});

products.get("/:id", async (req, res) => {
  const { rows } = await db.query("SELECT id, name, price FROM products WHERE id = $1", [req.params.id]);
  if (rows.length === 0) return res.status(404).json({ error: "No such product" });
  res.json(rows[0]);
});
