const express = require("express");
const session = require("express-session");
const accounts = require("./accounts");

const app = express();
app.set("view engine", "ejs");
app.use(express.urlencoded({ extended: true }));
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

app.get("/welcome", (req, res) => {
  res.render("welcome", req.query); // finding
});

app.post("/account", async (req, res) => {
  const account = await accounts.find(req.session.user);
  const view = Object.assign({ account, saved: true }, req.body);
  res.render("account", view); // finding
});

app.get("/account", async (req, res) => {
  res.render("account", { account: await accounts.find(req.session.user), tab: req.query.tab });
});

app.listen(3000);
