const express = require("express");
const libxmljs = require("libxmljs2");

const app = express();
app.use(express.text({ type: "application/xml" }));

const schema = libxmljs.parseXml(require("fs").readFileSync("order.xsd", "utf8"), { noent: true });

app.post("/orders", (req, res) => {
  const doc = libxmljs.parseXml(req.body);
  const same = libxmljs.parseXml(req.body, { noent: false, nonet: true });
  if (!doc.validate(schema)) return res.status(422).json(doc.validationErrors.map(({ message }) => message));
  res.json({ number: doc.get("//number").text(), size: same.root().childNodes().length });
});

app.listen(3000);
