import express from "express";
import Handlebars from "handlebars";
import Mustache from "mustache";
import nunjucks from "nunjucks";

const app = express();
const escapeDefault = Mustache.escape;

nunjucks.configure("views", { autoescape: true, express: app, noCache: true });
Mustache.escape = (text: string) => escapeDefault(text).replace(/\n/g, "<br>");

const card = Handlebars.compile("<b>{{name}}</b>", { noEscape: false, strict: true });
const subject = Handlebars.compile("Order {{number}} of {{name}}", { noEscape: true });

app.get("/card", (req, res) => {
  res.render("card.njk", { card: card({ name: req.query.name }), subject: subject({ number: 12 }) });
});
