import { Router } from "express";
import { db } from "../db.js";

export const products = Router();

const sortable = ["name", "price"];

products.get("/", async (req, res) => {
  const order = sortable.includes(req.query.sort) ? req.query.sort : "name";
  const { rows } = await db.query(`SELECT id, name, price FROM products ORDER BY ${order} LIMIT 50`);
  res.json(rows);
});

products.get("/search", async (req, res) => {
  const { text, maxPrice } = req.query;
  const filter = `name ILIKE '%${text}%'`;
  const { rows } = await db.query(`SELECT id, name, price FROM products WHERE ${filter} AND price < ${Number(maxPrice)}`);
  res.json(rows);
});

products.get("/:id", async (req, res) => {
  const { rows } = await db.query("SELECT id, name, price FROM products WHERE id = $1", [req.params.id]);
  if (rows.length === 0) return res.status(404).json({ error: "No such product" });
  res.json(rows[0]);
});
