const _ = require("lodash");
const template = require("lodash/template");
const { escape, template: underscored } = require("underscore");
const express = require("express");

const app = express();
const greeting = _.template("Hello <%- name %>");

app.post("/texts", (req, res) => {
  const own = _.template(req.body.text)({ shop: "Shop" }); // flow: template
  const other = template(`Dear ${req.body.name}, \${text}`); // flow: template
  const third = underscored(req.body.text); // flow: template
  const text = greeting({ name: req.body.name });
  res.send(`<p>${escape(req.body.name)}</p>`);
  res.send("<p>" + req.body.name); // flow: html
  res.json([own, other({}), third({}), text]);
});
