import createDOMPurify from "dompurify";
import escapeHtml from "escape-html";
import express from "express";
import he from "he";
import { encode } from "html-entities";
import { JSDOM } from "jsdom";
import sanitizeHtml from "sanitize-html";
import validator from "validator";
import xss, { FilterXSS } from "xss";

const purify = createDOMPurify(new JSDOM("").window);
const filter = new FilterXSS({ whiteList: { b: [] } });
const app = express();

app.post("/comment", (req, res) => {
  const { text } = req.body;
  res.write(`<p>${escapeHtml(text)}</p>`);
  res.write(`<p>${he.encode(text)}${encode(text)}</p>`);
  res.write(`<p>${sanitizeHtml(text, { allowedTags: ["b"] })}</p>`);
  res.write(`<p>${purify.sanitize(text)}${xss(text)}${filter.process(text)}</p>`);
  res.write(`<p>${validator.escape(text)}</p>`);
  res.write(`<p>${he.decode(text)}</p>`); // flow: html, html-typed
  res.write(`<p>${text}</p>`); // flow: html, html-typed
  res.end();
});
