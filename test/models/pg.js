const express = require("express");
const { Pool, Client } = require("pg");
const Cursor = require("pg-cursor");
const format = require("pg-format");
const pgp = require("pg-promise")();

const app = express();
const pool = new Pool();
const db = pgp(process.env.DATABASE_URL);

app.get("/users/:id", async (req, res) => {
  const { name, sort } = req.query;
  await pool.query(`SELECT * FROM users WHERE name = '${name}'`); // flow: sql
  await pool.query({ text: "SELECT * FROM users ORDER BY " + sort, values: [] }); // flow: sql
  await pool.query({ text: "SELECT * FROM users WHERE name = $1", values: [name] });
  await pool.query("SELECT * FROM users WHERE name = $1", [name]);

  const client = await pool.connect();
  client.query("SELECT * FROM users WHERE id = " + req.params.id, (error, result) => res.json(result.rows)); // flow: sql
  client.query(new Cursor(`SELECT * FROM log WHERE user = '${name}'`)); // flow: sql
  client.query(new Cursor("SELECT * FROM log WHERE user = $1", [name]));
  await client.query(format("SELECT * FROM %I WHERE name = %L", sort, name));
  await client.query(`SELECT * FROM users WHERE name = ${client.escapeLiteral(name)}`);

  await db.any("SELECT * FROM users WHERE name = '" + name + "'"); // flow: sql
  await db.any("SELECT * FROM users WHERE name = $<name>", { name });
  await db.tx(async (t) => {
    await t.none(`DELETE FROM users WHERE name = '${name}'`); // flow: sql
    await t.none("DELETE FROM users WHERE name = $1", name);
  });
  await db.one("SELECT * FROM " + pgp.as.name(sort));
});

pool.connect((error, client, done) => {
  app.delete("/users/:id", (req, res) => {
    client.query(`DELETE FROM users WHERE id = ${req.params.id}`, done); // flow: sql
    client.query("DELETE FROM users WHERE id = $1", [req.params.id], done);
    res.end();
  });
});

module.exports = { app, admin: new Client() };
