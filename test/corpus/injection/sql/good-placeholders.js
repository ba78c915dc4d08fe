const express = require("express");
const { Pool } = require("pg");

const pool = new Pool();
const router = express.Router();

const columns = { name: "name", price: "price_cents", date: "created_at" };

router.get("/orders", async (req, res) => {
  const values = [];
  const filters = [];
  for (const [key, value] of Object.entries({ status: req.query.status, owner: req.query.owner })) {
    if (value === undefined) continue;
    values.push(value);
    filters.push(`${key} = $${values.length}`);
  }
  const where = filters.length > 0 ? `WHERE ${filters.join(" AND ")}` : "";
  const order = Object.hasOwn(columns, req.query.sort) ? columns[req.query.sort] : "created_at";
  const direction = req.query.direction === "asc" ? "ASC" : "DESC";
  const { rows } = await pool.query(`SELECT * FROM orders ${where} ORDER BY ${order} ${direction}`, values);
  res.json(rows);
});

router.post("/orders/bulk", async (req, res) => {
  const ids = req.body.ids.map(Number);
  const places = ids.map((_, index) => `$${index + 1}`).join(", ");
  await pool.query(`UPDATE orders SET sent = true WHERE id IN (${places})`, ids);
  await pool.query(`DELETE FROM carts WHERE order_id IN (${ids.join(", ")})`);
  res.status(204).end();
});

module.exports = router;
