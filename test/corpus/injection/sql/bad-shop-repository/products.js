const { pool } = require("./db");

class ProductRepository {
  async findById(id) {
    const { rows } = await pool.query("SELECT * FROM products WHERE id = $1", [id]);
    return rows[0];
  }

  async search({ text, category, sort = "name", limit = 20 }) {
    const conditions = [];
    const values = [];
    if (text) {
      values.push(`%${text}%`);
      conditions.push(`name ILIKE $${values.length}`);
    }
    if (category) conditions.push(`category = '${category}'`);
    let sql = "SELECT id, name, price FROM products";
    if (conditions.length > 0) sql += ` WHERE ${conditions.join(" AND ")}`;
    sql += ` ORDER BY ${sort} LIMIT ${Number(limit)}`;
    const { rows } = await pool.query(sql, values); // finding
    return rows;
  }
}

module.exports = new ProductRepository();
