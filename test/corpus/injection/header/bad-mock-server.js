const express = require("express");

const app = express();
app.use(express.json());

const stubs = new Map();

app.put("/__stubs/:name", (req, res) => {
  stubs.set(req.params.name, req.body);
  res.status(204).end();
});

app.all("/echo", (req, res) => {
  const { status, headers, body } = req.body;
  for (const [name, value] of Object.entries(headers)) {
    res.set(name, value); // finding
  }
  res.status(Number(status) || 200).send(body);
});

app.get("/header", (req, res) => {
  const name = (req.query.name || "x-test").toLowerCase();
  res.append(name, req.query.value || "1"); // finding
  res.type("text").send("done");
});

app.listen(4000);
