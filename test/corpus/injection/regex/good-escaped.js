const express = require("express");
const escapeStringRegexp = require("escape-string-regexp");
const products = require("./products.json");

const app = express();

app.get("/products", (req, res) => {
  const wanted = new RegExp(escapeStringRegexp(String(req.query.name)), "i");
  res.json(products.filter((product) => wanted.test(product.name)));
});

app.listen(3000);
