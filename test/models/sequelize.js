const express = require("express");
const { Sequelize, DataTypes, Model, QueryTypes, literal } = require("sequelize");

const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define("user", { name: DataTypes.STRING, role: DataTypes.STRING });

class Order extends Model {}
Order.init({ owner: DataTypes.STRING }, { sequelize });

const app = express();

app.get("/users/:id", async (req, res) => {
  const { name, sort } = req.query;
  await sequelize.query(`SELECT * FROM users WHERE name = '${name}'`, { type: QueryTypes.SELECT }); // flow: sql
  await sequelize.query({ query: "SELECT * FROM users ORDER BY " + sort, values: [] }); // flow: sql
  await sequelize.query("SELECT * FROM users WHERE name = :name", { replacements: { name } });
  await sequelize.query(`SELECT * FROM users WHERE name = ${sequelize.escape(name)}`);
  await User.findAll({ order: sequelize.literal(`${sort} DESC`) }); // flow: sql
  await User.findAll({ order: [[literal(sort), "DESC"]] }); // flow: sql
  await User.findAll({ where: Sequelize.literal(`name = '${name}'`) }); // flow: sql
  await User.findAll({ where: { name }, order: [[sort, "DESC"]] });
  res.json(await User.findByPk(req.params.id));
});

app.post("/users/:id", async (req, res) => {
  await User.create(req.body); // flow: mass-assignment
  await User.create({ ...req.body, active: true }); // flow: mass-assignment
  await User.create({ name: req.body.name });
  await User.create(req.body, { fields: ["name"] });
  await User.update(req.body, { where: { id: req.params.id } }); // flow: mass-assignment
  const order = new Order(req.body); // flow: mass-assignment
  const user = await User.findByPk(req.params.id);
  await user.update(req.body); // flow: mass-assignment
  await user.update({ name: req.body.name });
  res.json(order);
});
