"use strict";

const express = require("express");
const bodyParser = require("body-parser");
const catalog = require("./catalog");

const app = express();
app.use(bodyParser.urlencoded({ extended: false }));

function page(title, body) {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
}

app.get("/search", async (req, res) => {
  const query = req.query.q || "";
  const hits = await catalog.search(query);
  const list = hits.map((hit) => `<li>${hit.id}</li>`).join("");
  res.send(page("Search", `<h1>Results for "${query}"</h1><ul>${list}</ul>`)); // finding
});

app.post("/feedback", (req, res) => {
  let html = "<p>Thank you";
  if (req.body.name) {
    html += ", " + req.body.name;
  }
  html += "</p>";
  res.status(201).send(html); // finding
});

app.get("/health", (req, res) => res.send("ok"));

app.use(function notFound(req, res, next) {
  res.status(404);
  res.send("No product is called " + req.query.name); // finding
});

app.listen(3000);
