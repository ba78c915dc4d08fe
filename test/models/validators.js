const express = require("express");
const isUUID = require("validator/lib/isUUID");
const mysql = require("mysql2/promise");
const { validate } = require("uuid");
const validator = require("validator");

const db = mysql.createPool(process.env.DATABASE_URL);
const app = express();

app.get("/users/:id", async (req, res) => {
  const { id } = req.params;
  const { age, name } = req.query;
  await db.query(`SELECT * FROM users WHERE age > ${validator.toInt(age)}`);
  await db.query(`SELECT * FROM users WHERE name = '${validator.trim(name)}'`); // flow: sql
  if (validator.isInt(age)) await db.query(`SELECT * FROM users WHERE age > ${age}`);
  if (!validator.isInt(age)) await db.query(`SELECT * FROM users WHERE age > ${age}`); // flow: sql
  if (isUUID(id)) await db.query(`SELECT * FROM users WHERE id = '${id}'`);
  if (!validate(id)) return res.status(400).end();
  res.json(await db.query(`SELECT * FROM users WHERE id = '${id}'`));
});
