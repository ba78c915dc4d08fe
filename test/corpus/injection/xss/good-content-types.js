const express = require("express");
const app = express();

app.use(express.json());

// JSON, whatever is in it.
app.get("/users/:name", (req, res) => {
  res.send({ name: req.params.name, filter: req.query });
});

app.get("/echo", (req, res) => {
  const list = [req.query.a, req.query.b];
  res.send(list);
  console.log("echoed %d values", list.length);
});

app.get("/mirror", (req, res) => {
  const query = req.query;
  res.send(query);
});

// Plain text.
app.get("/robots/:agent", (req, res) => {
  res.type("text/plain");
  res.send(`User-agent: ${req.params.agent}\nDisallow: /admin`);
});

app.get("/raw", (req, res) => {
  res.set("Content-Type", "text/plain; charset=utf-8").send(req.query.text);
});

app.get("/jsonp", (req, res) => {
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify({ name: req.query.name }));
});

// A download.
app.get("/vcard", (req, res) => {
  res.attachment("contact.vcf");
  res.send(`BEGIN:VCARD\nFN:${req.query.name}\nEND:VCARD`);
});

app.listen(3000);
