const serialize = require("node-serialize");
const { deserialize } = require("serialize-to-js");
const funcster = require("funcster");
const cryo = require("cryo");
const express = require("express");

const app = express();

app.get("/profile", (req, res) => {
  const text = Buffer.from(req.cookies.profile, "base64").toString();
  const profile = serialize.unserialize(text); // flow: deserialize
  const settings = deserialize(req.query.settings); // flow: deserialize
  const rules = funcster.deepDeserialize(req.body.rules); // flow: deserialize
  const state = cryo.parse(req.body.state); // flow: deserialize
  const plain = JSON.parse(text);
  res.cookie("profile", serialize.serialize({ name: profile.name }));
  res.json({ settings, rules, state, plain });
});
