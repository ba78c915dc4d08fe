import express from "express";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL);
const app = express();

app.get("/users", async (req, res) => {
  const { name, sort } = req.query;
  const found = await sql`SELECT * FROM users WHERE name = ${name} ORDER BY ${sql(sort)}`;
  const sorted = await sql.unsafe(`SELECT * FROM users ORDER BY ${sort}`); // flow: sql
  const bound = await sql.unsafe("SELECT * FROM users WHERE name = $1", [name]);
  await sql.begin(async (transaction) => {
    await transaction`INSERT INTO log (name) VALUES (${name})`;
    await transaction.unsafe("INSERT INTO log (name) VALUES ('" + name + "')"); // flow: sql
  });
  res.json({ found, sorted, bound });
});
