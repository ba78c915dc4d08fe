const express = require("express");
const { stringify } = require("csv-stringify");
const Papa = require("papaparse");

const app = express();
app.use(express.json());

app.post("/exports/contacts", (req, res, next) => {
  const rows = req.body.contacts.map(({ name, phone }) => [name, phone]);
  stringify(rows, { header: true, columns: ["name", "phone"] }, (error, text) => { // finding
    if (error) return next(error);
    res.attachment("contacts.csv").send(text);
  });
});

app.post("/exports/survey", (req, res) => {
  const { answers } = req.body;
  res.set("Content-Type", "text/csv");
  res.send(Papa.unparse(answers, { delimiter: ";" })); // finding
});

app.listen(3000);
