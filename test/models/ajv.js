const Ajv = require("ajv");
const express = require("express");
const mongoose = require("mongoose");

const ajv = new Ajv({ removeAdditional: true });
const validate = ajv.compile({ type: "object", properties: { name: { type: "string" } }, additionalProperties: false });
const User = mongoose.model("User");
const app = express();

app.post("/users", async (req, res) => {
  if (!validate(req.body)) return res.status(400).json(validate.errors);
  await User.create(req.body);
  res.json(await User.findOne({ name: req.body.name }));
});

app.put("/users", async (req, res) => {
  const valid = validate(req.body);
  if (!valid) return res.status(400).end();
  await User.create(req.body);
  res.json(await User.findOne({ name: req.query.name })); // flow: nosql
});
