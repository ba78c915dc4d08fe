const express = require("express");
const app = express();
app.get("/plugin", (req, res) => res.json(require(req.query.plugin).version));
