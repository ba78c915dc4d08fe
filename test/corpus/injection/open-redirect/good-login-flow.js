const express = require("express");
const session = require("express-session");

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));

const origin = process.env.ORIGIN || "https://shop.example.com";

function safeTarget(target) {
  try {
    const url = new URL(target, origin);
    if (url.origin === origin) return url.pathname + url.search;
  } catch {
    // No address at all.
  }
  return "/";
}

function requireLogin(req, res, next) {
  if (req.session.user) return next();
  res.redirect("/login?next=" + encodeURIComponent(req.originalUrl));
}

app.post("/login", (req, res) => {
  req.session.user = req.body.email;
  res.redirect(safeTarget(req.body.next));
});

app.get("/orders/:id", requireLogin, (req, res) => {
  res.redirect(`/shop/orders/${req.params.id}?tab=${req.query.tab}`);
});

app.get("/logout", (req, res) => {
  req.session.destroy(() => res.redirect("/"));
});

app.listen(3000);
