const express = require("express");
const app = express();
const Handlebars = require("handlebars");

app.set("view engine", "ejs");
const page = Handlebars.compile("<p>{{name}}</p>", { noEscape: true });
app.get("/", (req, res) => res.render("page", { name: req.query.name }));
app.get("/hello", (req, res) => res.send(page({ name: req.query.name })));
