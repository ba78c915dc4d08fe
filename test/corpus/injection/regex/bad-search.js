const express = require("express");
const products = require("./products.json");

const app = express();

app.get("/products", (req, res) => {
  const wanted = new RegExp(req.query.name, "i"); // finding
  res.json(products.filter((product) => wanted.test(product.name)));
});

app.listen(3000);
