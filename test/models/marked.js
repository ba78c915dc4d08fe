const express = require("express");
const MarkdownIt = require("markdown-it");
const { marked } = require("marked");
const sanitizeHtml = require("sanitize-html");
const showdown = require("showdown");

const app = express();
const md = new MarkdownIt();
const converter = new showdown.Converter();

app.post("/preview", express.json(), (req, res) => {
  const { text } = req.body;
  res.write(`<article>${marked(text)}</article>`); // flow: html, html-typed
  res.write(`<article>${marked.parse(text)}</article>`); // flow: html, html-typed
  res.write(`<article>${converter.makeHtml(text)}</article>`); // flow: html, html-typed
  res.write(`<article>${sanitizeHtml(marked(text))}</article>`);
  res.write(`<article>${md.render(text)}</article>`);
  res.end();
});
