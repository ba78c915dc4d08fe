const libxmljs = require("libxmljs");
const { parseXml } = require("libxmljs2");
const { ParseOption, XmlDocument } = require("libxml2-wasm");
const express = require("express");

const app = express();
const options = { noent: true, nocdata: true };

app.post("/orders", express.text({ type: "*/xml" }), (req, res) => {
  const order = libxmljs.parseXmlString(req.body, options); // flow: xml-entities
  const second = parseXml(req.body, { replaceEntities: true }); // flow: xml-entities
  const third = XmlDocument.fromString(req.body, { option: ParseOption.XML_PARSE_NOENT }); // flow: xml-options
  const safe = libxmljs.parseXml(req.body, { noent: false });
  const plain = parseXml(req.body);
  res.json([order, second, third, safe, plain].map((doc) => doc.root().name()));
});
