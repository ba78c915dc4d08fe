const express = require("express");
const mongoose = require("mongoose");

const User = mongoose.model("User", new mongoose.Schema({ name: String, role: String }));
const router = express.Router();

router.post("/login", async (req, res) => {
  const user = await User.findOne({ name: req.body.name }); // flow: nosql
  await User.findOne({ name: { $eq: req.body.name } });
  await User.find().where("name").equals(req.body.name).limit(1); // flow: nosql
  await User.find({ active: true }).or([{ name: req.body.name }]); // flow: nosql
  await User.find({ _id: new mongoose.Types.ObjectId(req.body.id) });
  await User.find(mongoose.sanitizeFilter(req.body));
  await User.find().$where(`this.name === "${req.body.name}"`); // flow: nosql-text
  if (mongoose.isValidObjectId(req.body.id)) await User.deleteOne({ _id: req.body.id });
  res.json(user);
});

router.patch("/users/:id", async (req, res) => {
  await User.create(req.body); // flow: mass-assignment
  await User.create({ name: req.body.name });
  const made = new User(req.body); // flow: mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body, { new: true }); // flow: mass-assignment
  await User.findByIdAndUpdate(req.params.id, { $set: { name: req.body.name } });
  const user = await User.findById(req.params.id);
  user.set(req.body); // flow: mass-assignment
  await user.updateOne({ name: req.body.name });
  res.json([made, user]);
});
