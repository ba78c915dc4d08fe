const fs = require("node:fs");
const express = require("express");
const { DOMParser } = require("@xmldom/xmldom");
const xpath = require("xpath");

const router = express.Router();
const document = new DOMParser().parseFromString(fs.readFileSync("accounts.xml", "utf8"), "text/xml");
const byLogin = xpath.parse("//account[login = $login and secret = $secret]");

router.post("/session", (req, res) => {
  const { login, secret } = req.body;
  const account = byLogin.select1({ node: document, variables: { login, secret } });
  res.sendStatus(account ? 204 : 401);
});

router.get("/accounts/:id", (req, res) => {
  const all = xpath.select("//account", document);
  res.json(all.filter((account) => account.getAttribute("id") === req.params.id).map(String));
});

module.exports = router;
