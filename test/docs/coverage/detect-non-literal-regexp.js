const express = require("express");
const app = express();
app.get("/find", (req, res) => res.json(names.filter((name) => new RegExp(req.query.find).test(name))));
