const fs = require("node:fs");
const path = require("node:path");
const express = require("express");
const { DOMParser } = require("@xmldom/xmldom");
const xpath = require("xpath");

const router = express.Router();
const file = path.join(__dirname, "data", "accounts.xml");

function load() {
  return new DOMParser().parseFromString(fs.readFileSync(file, "utf8"), "text/xml");
}

function findAccount(document, login, secret) {
  const expression = "/accounts/account[login/text()='" + login + "' and secret/text()='" + secret + "']";
  const nodes = xpath.select(expression, document); // finding
  return nodes.length > 0 ? nodes[0] : null;
}

router.post("/session", (req, res) => {
  const account = findAccount(load(), req.body.login, req.body.secret);
  if (!account) return res.sendStatus(401);
  req.session.account = xpath.select1("string(@id)", account);
  res.sendStatus(204);
});

module.exports = router;
