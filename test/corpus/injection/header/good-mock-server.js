const express = require("express");

const app = express();
app.use(express.json());

const allowed = ["cache-control", "content-language", "x-request-id"];

app.all("/echo", (req, res) => {
  const { status, headers, body } = req.body;
  for (const [name, value] of Object.entries(headers)) {
    if (allowed.includes(name)) res.set(name, value);
  }
  res.status(Number(status) || 200).send(body);
});

app.use((req, res, next) => {
  res.setHeader("X-Request-Id", req.get("x-request-id") || Date.now().toString(36));
  res.setHeader("Content-Language", req.query.lang || "en");
  res.set({ "Cache-Control": "no-store", Vary: "Origin" });
  next();
});

app.get("/download", (req, res) => {
  res.attachment(req.query.name);
  res.send("a;b;c");
});

app.listen(4000);
