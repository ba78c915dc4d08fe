const { exec } = require("node:child_process");
const express = require("express");
const { body, matchedData, validationResult } = require("express-validator");
const mongoose = require("mongoose");

const User = mongoose.model("User");
const router = express.Router();

router.post("/users", body("name").isString(), async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.status(400).end();
  const { name, file } = matchedData(req);
  exec(`convert ${file}`); // flow: command
  exec(`convert ${Number(file)}`);
  res.json(await User.create({ name }));
});
