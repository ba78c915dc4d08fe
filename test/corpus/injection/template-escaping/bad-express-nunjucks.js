const path = require("path");
const express = require("express");
const nunjucks = require("nunjucks");
const shop = require("./shop");

const app = express();
const options = {
  autoescape: false,
  watch: process.env.NODE_ENV !== "production",
  express: app,
};

const env = nunjucks.configure(path.join(__dirname, "views"), options); // finding
env.addFilter("money", (cents) => (cents / 100).toFixed(2));

app.get("/", async (req, res) => {
  res.render("index.njk", { products: await shop.products() });
});

app.listen(3000);
