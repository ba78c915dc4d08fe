// Values that are looked up by name, and methods with names of the program's own.
import express from "express";
import logger from "./logger.js";

const app = express();
const labels = { de: "Preis", en: "Price" };
const levels = ["info", "warn"];

app.get("/label", (req, res) => {
  const label = labels[req.query.language] ?? labels.en;
  const method = req.method.toLowerCase() === "get" ? "info" : "warn";
  logger[method](label);
  for (const level of levels) logger[level](req.query.language);
  res.json({ label, text: req.query.language["length"] });
});

app[process.env.METHOD ?? "get"]("/state", (req, res) => res.json({ ok: true }));
