const Koa = require("koa");
const Router = require("@koa/router");
const _ = require("lodash");
const { Sequelize, DataTypes } = require("sequelize");

const sequelize = new Sequelize(process.env.DATABASE_URL);
const User = sequelize.define("user", { name: DataTypes.STRING, mail: DataTypes.STRING, admin: DataTypes.BOOLEAN });
const router = new Router();
const editable = ["name", "mail"];

router.post("/users", async (ctx) => {
  const { name, mail } = ctx.request.body;
  ctx.body = await User.create({ name, mail, admin: false });
});

router.patch("/users/:id", async (ctx) => {
  const changes = _.pick(ctx.request.body, editable);
  await User.update(changes, { where: { id: ctx.params.id } });
  ctx.status = 204;
});

router.put("/users/:id", async (ctx) => {
  const user = await User.findByPk(ctx.params.id);
  for (const field of editable) user[field] = ctx.request.body[field];
  await user.save();
  await user.update(ctx.request.body, { fields: editable });
  ctx.body = user;
});

router.get("/users/:id", async (ctx) => {
  const user = await User.findByPk(ctx.params.id);
  ctx.body = Object.assign({ asked: new Date() }, ctx.query, user.toJSON());
});

module.exports = new Koa().use(router.routes());
