const express = require("express");
const parseurl = require("parseurl");

const app = express();

app.use((req, res, next) => {
  const { url } = req;
  if (req.query.a) res.redirect(url); // flow: redirect
  if (req.query.b) res.redirect(`${req.originalUrl}/`); // flow: redirect
  if (req.query.c) res.redirect(`https://shop.example.com${req.originalUrl}`);
  if (req.query.d) res.redirect("https://shop.example.com" + url);
  if (req.query.e) res.redirect(`/app${req.path}`);
  if (req.query.f) fetch(`http://orders.internal${req.url}`).then((answer) => answer.body.pipe(res));
  fetch(`http://${parseurl(req).query}`); // flow: url
  next();
});
