const express = require("express");
const app = express();
app.get("/plugin", async (req, res) => res.json((await import(req.query.plugin)).version));
