const { Client } = require("@elastic/elasticsearch");
const express = require("express");

const client = new Client({ node: process.env.ELASTIC_URL });
const app = express();

app.post("/search", async (req, res) => {
  const { text, order } = req.body;
  await client.search({ index: "products", body: req.body }); // flow: nosql
  await client.search({ index: "products", query: req.body.query }); // flow: nosql
  await client.search({ index: "products", query: { match: { name: text } } });
  await client.search({ index: "products", query: { query_string: { query: `name:${text}` } } }); // flow: nosql-text
  await client.search({ index: "products", q: `name:${req.query.name}` }); // flow: nosql-text
  const script = { source: `doc['price'].value * ${order}` };
  await client.search({ index: "products", body: { query: { script_score: { script } } } }); // flow: nosql-text
  await client.update({ index: "products", id: text, script: { source: "ctx._source.n += params.n", lang: "painless" } });
  await client.sql.query({ query: `SELECT * FROM products WHERE name = '${text}'` }); // flow: nosql-text
  res.end();
});
