const http = require("http");
const https = require("https");
const express = require("express");

const services = {
  orders: { hostname: "orders.internal", port: 8080 },
  payment: { hostname: "payment.internal", port: 8443 },
};

const app = express();

app.get("/status/:service", (req, res) => {
  const service = services[req.params.service];
  if (!Object.hasOwn(services, req.params.service)) return res.sendStatus(404);
  http
    .get({ hostname: service.hostname, port: service.port, path: `/health?from=${req.ip}` }, (answer) => {
      res.status(answer.statusCode).end();
    })
    .on("error", () => res.sendStatus(502));
});

app.get("/geo", (req, res) => {
  const query = new URLSearchParams({ ip: req.query.ip, format: "json" });
  https.get(`https://geo.example.com/lookup?${query}`, (answer) => answer.pipe(res));
});

app.get("/map/:zoom/:x/:y.png", (req, res) => {
  const { zoom, x, y } = req.params;
  const url = "https://tiles.example.com/" + zoom + "/" + x + "/" + y + ".png";
  https.get(url, (answer) => answer.pipe(res));
});

app.post("/search", express.json(), async (req, res) => {
  const response = await fetch(process.env.SEARCH_URL, { method: "POST", body: JSON.stringify({ text: req.body.text }) });
  res.json(await response.json());
});

app.listen(3000);
