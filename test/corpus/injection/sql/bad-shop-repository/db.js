const { Pool } = require("pg");

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

pool.on("error", (error) => console.error("idle client failed", error.message));

module.exports = {
  query: (text, params) => pool.query(text, params),
  pool,
};
