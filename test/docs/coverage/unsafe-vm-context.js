const express = require("express");
const app = express();
const vm = require("vm");

app.get("/run", (req, res) => res.json(vm.runInNewContext(req.query.code, {})));
