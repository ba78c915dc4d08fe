const express = require("express");
const Papa = require("papaparse");
const { stringify } = require("csv-stringify/sync");

const app = express();
app.use(express.json());

function cell(value) {
  const text = String(value);
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

app.post("/exports/contacts", (req, res) => {
  const rows = req.body.contacts.map(({ name, phone }) => [cell(name), cell(phone)]);
  res.attachment("contacts.csv").send(stringify(rows));
});

app.post("/exports/survey", (req, res) => {
  res.type("text/csv").send(Papa.unparse(req.body.answers, { escapeFormulae: true }));
});

app.listen(3000);
