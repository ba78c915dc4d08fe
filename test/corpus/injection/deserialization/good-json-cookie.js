const express = require("express");
const cookieParser = require("cookie-parser");
const serialize = require("serialize-javascript");
const { unserialize } = require("./unserialize");

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));

app.get("/", (req, res) => {
  const raw = req.signedCookies.profile ?? "{}";
  const profile = JSON.parse(raw);
  const view = unserialize(req.query.view);
  const state = serialize({ name: profile.name }, { isJSON: true });
  res.json({ state, view });
});

app.listen(3000);
