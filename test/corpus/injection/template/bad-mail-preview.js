"use strict";

const express = require("express");
const Handlebars = require("handlebars");
const requireAdmin = require("./require-admin");

const router = express.Router();
router.use(requireAdmin);

const sample = { user: { name: "Ada" }, order: { number: 12 } };

function compile(source) {
  return Handlebars.compile(source, { strict: false });
}

router.post("/mails/preview", express.json(), (req, res, next) => {
  try {
    const { subject, body } = req.body;
    const text = Handlebars.compile(`{{greeting}} ${subject}`)(sample); // finding
    const html = Handlebars.compile(body)(sample); // finding
    res.json({ text, html });
  } catch (error) {
    next(error);
  }
});

router.post("/mails/check", express.json(), (req, res) => {
  const render = compile("{{user.name}}");
  res.json({ isValid: typeof render === "function" });
});

module.exports = router;
