const express = require("express");
const Joi = require("joi");
const mongoose = require("mongoose");

const User = mongoose.model("User");
const schema = Joi.object({ name: Joi.string().required(), role: Joi.string().valid("editor", "reader") });
const router = express.Router();

router.post("/users", async (req, res) => {
  const { error, value } = schema.validate(req.body);
  if (error) return res.status(400).json(error.details);
  await User.create(value);
  res.json(await User.create(req.body));
});

router.put("/users", async (req, res) => {
  await User.create(req.body); // flow: mass-assignment
  const user = await schema.validateAsync(req.body);
  res.json(await User.create(user));
});

router.post("/logins", async (req, res) => {
  const user = Joi.attempt(req.body, schema);
  await User.findOne({ name: user.name });
  res.json(await User.findOne({ name: req.query.name })); // flow: nosql
});
