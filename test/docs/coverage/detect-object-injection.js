const express = require("express");
const app = express();
app.use(express.json());
const { User } = require("./models");
const settings = {};
const actions = { start() {}, stop() {} };

app.post("/set", (req, res) => {
  const { group, key, value } = req.body;
  settings[group] = settings[group] || {};
  settings[group][key] = value;
  res.end();
});

app.post("/do", (req, res) => res.json(actions[req.body.action]()));

const mongoose = require("mongoose");
const Account = mongoose.model("Account", new mongoose.Schema({ name: String, isAdmin: Boolean }));
app.post("/account", async (req, res) => res.json(await Account.create(req.body)));
