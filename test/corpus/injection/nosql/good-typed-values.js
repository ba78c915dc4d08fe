const express = require("express");
const mongoose = require("mongoose");
const User = require("./models/user");
const Order = require("./models/order");

const router = express.Router();

router.post("/login", async (req, res) => {
  const { email, password } = req.body;
  if (typeof email !== "string" || typeof password !== "string") {
    return res.status(400).json({ message: "email and password are texts" });
  }
  const user = await User.findOne({ email, password });
  res.json({ ok: Boolean(user) });
});

router.get("/orders/:id", async (req, res) => {
  const order = await Order.findOne({ _id: req.params.id, token: req.headers["x-token"] });
  res.json(order);
});

router.get("/orders", async (req, res) => {
  const filter = {};
  if (req.query.status) filter.status = { $in: [].concat(req.query.status) };
  if (req.query.owner) filter.owner = new mongoose.Types.ObjectId(req.query.owner);
  if (req.query.since) filter.createdAt = { $gte: new Date(req.query.since) };
  if (req.query.q) filter.name = { $regex: `^${String(req.query.q)}`, $options: "i" };
  const orders = await Order.find(filter)
    .sort({ createdAt: -1 })
    .skip(Number(req.query.skip))
    .limit(Math.min(Number(req.query.limit), 100));
  res.json(orders);
});

router.post("/users/find", async (req, res) => {
  const name = `${req.body.name}`.trim();
  const mail = req.body.mail.toString().toLowerCase();
  res.json(await User.find({ $or: [{ name }, { mail }, { age: parseInt(req.body.age, 10) }] }));
});

module.exports = router;
