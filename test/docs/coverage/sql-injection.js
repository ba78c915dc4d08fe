const express = require("express");
const app = express();
const { Pool } = require("pg");
const pool = new Pool();

app.get("/user", async (req, res) => {
  const { rows } = await pool.query(`SELECT name FROM users WHERE id = ${req.query.id}`);
  res.json(rows);
});
