const express = require("express");
const oracledb = require("oracledb");

const app = express();

app.get("/employees", async (req, res) => {
  const connection = await oracledb.getConnection({ user: "hr" });
  await connection.execute(`SELECT * FROM employees WHERE name = '${req.query.name}'`); // flow: sql
  await connection.execute("SELECT * FROM employees WHERE name = :name", { name: req.query.name });
  const pool = await oracledb.createPool({ user: "hr" });
  pool.getConnection((error, other) => {
    other.executeMany("INSERT INTO log VALUES ('" + req.query.name + "', :1)", [[1]]); // flow: sql
    other.execute("SELECT * FROM departments WHERE id = :id", [req.query.id], (failed, result) => res.json(result));
  });
});
