const fs = require("fs");
const { stringify } = require("csv-stringify/sync");
const Papa = require("papaparse");
const { Parser } = require("json2csv");
const express = require("express");

const app = express();

app.post("/export", (req, res) => {
  const rows = req.body.rows.map((row) => [row.name, row.note]);
  const one = stringify(rows); // flow: csv
  const two = Papa.unparse([{ name: req.body.name }]); // flow: csv
  const three = new Parser({ fields: ["name"] }).parse([{ name: req.body.name }]); // flow: csv
  fs.appendFileSync("leads.csv", `${req.body.name};${req.body.mail}\n`); // flow: csv
  const four = stringify(rows, { escape_formulas: true });
  const five = Papa.unparse(rows, { escapeFormulae: true });
  const six = Papa.unparse([[Number(req.body.count)]]);
  res.json([one, two, three, four, five, six]);
});
