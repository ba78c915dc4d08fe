const express = require("express");
const mysql = require("mysql2");
const promised = require("mysql2/promise");
const util = require("util");

const app = express();
const pool = mysql.createPool({ host: "db", user: "shop" });
const connection = promised.createConnection({ host: "db" });
const query = util.promisify(pool.query).bind(pool);

app.get("/products/:id", async (req, res, next) => {
  const { name, column } = req.query;
  pool.query("SELECT * FROM products WHERE name = '" + name + "'", (error, rows) => res.json(rows)); // flow: sql
  pool.query("SELECT * FROM products WHERE name = ?", [name], (error, rows) => res.json(rows));
  pool.query({ sql: `SELECT ${column} FROM products`, timeout: 1000 }, next); // flow: sql
  pool.query({ sql: "SELECT ?? FROM products WHERE id = ?", values: [column, req.params.id] }, next);
  await query(`SELECT * FROM stock WHERE id = ${req.params.id}`); // flow: sql
  await pool.promise().execute(`SELECT * FROM stock WHERE id = ${req.params.id}`); // flow: sql
  const db = await connection;
  await db.execute("SELECT * FROM stock WHERE name = '" + name + "'"); // flow: sql
  await db.execute("SELECT * FROM stock WHERE name = ?", [name]);
  await db.query(`SELECT * FROM stock WHERE name = ${mysql.escape(name)} ORDER BY ${mysql.escapeId(column)}`);
  await db.query(mysql.format("SELECT * FROM stock WHERE name = ?", [name]));
  await db.query("UPDATE stock SET ?", { amount: mysql.raw(req.query.amount) }); // flow: sql
  pool.getConnection((error, client) => {
    client.query("DELETE FROM stock WHERE name = '" + name + "'", next); // flow: sql
    client.query("DELETE FROM stock WHERE name = ?", [name], next);
  });
});
