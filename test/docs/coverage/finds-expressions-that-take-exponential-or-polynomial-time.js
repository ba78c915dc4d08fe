const express = require("express");
const app = express();
app.get("/words", (req, res) => res.json(/^(\w+\s?)*$/.test(req.query.words)));
