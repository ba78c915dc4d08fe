const ejs = require("ejs");
const express = require("express");
const db = require("./db");

const app = express();

app.post("/preview", (req, res) => {
  const { template, title } = req.body;
  const html = ejs.render(template, { title }); // flow: template
  const compiled = ejs.compile(`<h1>${req.query.heading}</h1>`, { async: false }); // flow: template
  res.json({ html, text: compiled({}) });
});

app.get("/profile", async (req, res) => {
  const html = await ejs.renderFile("views/profile.ejs", req.query); // flow: template-data
  res.type("html").end(html);
});

app.get("/order/:id", async (req, res) => {
  const order = await db.orderOf(req.params.id);
  res.send(ejs.render("<p><%= order.note %></p><p><%= search %></p>", { order, search: req.query.search }));
  res.send(`<p>${ejs.escapeXML(req.query.search)}</p>`);
});
