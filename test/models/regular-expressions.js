const express = require("express");
const escapeStringRegexp = require("escape-string-regexp");
const { escapeRegExp } = require("lodash");

const app = express();
const words = ["pear", "apple"];

app.get("/words", (req, res) => {
  const { word } = req.query;
  const pattern = new RegExp(word, "i"); // flow: regex
  const prefixed = RegExp(`^${word}`); // flow: regex
  const found = words.join("\n").match(word); // flow: regex
  const all = [...words.join("\n").matchAll(word)]; // flow: regex
  res.json({ matching: words.filter((each) => pattern.test(each) || prefixed.test(each)), found, all });
});

app.get("/escaped", (req, res) => {
  const { word } = req.query;
  const patterns = [
    new RegExp(escapeStringRegexp(word)),
    new RegExp(`^${escapeRegExp(word)}`, "i"),
    new RegExp(RegExp.escape(word)),
    new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
    new RegExp(`^\\d{${Number(word)}}$`),
  ];
  res.json(words.filter((each) => patterns.some((pattern) => pattern.test(each))));
});
