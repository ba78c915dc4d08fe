const express = require("express");
const sql = require("mssql");
const { Request } = require("tedious");

const app = express();

app.get("/orders", async (req, res) => {
  const { owner, column } = req.query;
  const pool = await sql.connect(process.env.DATABASE_URL);
  await pool.request().query(`SELECT * FROM orders WHERE owner = '${owner}'`); // flow: sql
  await pool.request().input("owner", sql.NVarChar, owner).query("SELECT * FROM orders WHERE owner = @owner");
  await pool.request().input("owner", owner).query(`SELECT ${column} FROM orders WHERE owner = @owner`); // flow: sql
  await sql.query`SELECT * FROM orders WHERE owner = ${owner}`;
  await new sql.Request().batch("EXEC report '" + owner + "'"); // flow: sql
  await new sql.PreparedStatement(pool).prepare("SELECT * FROM orders WHERE owner = '" + owner + "'"); // flow: sql
  new Request(`SELECT * FROM orders WHERE owner = '${owner}'`, (error, count) => res.json({ count })); // flow: sql
  new Request("SELECT * FROM orders WHERE owner = @owner", (error, count) => res.json({ count })).addParameter(
    "owner",
    "NVarChar",
    owner,
  );
});
