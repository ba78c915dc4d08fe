const express = require("express");
const git = require("./git");

const app = express();

app.get("/repositories/main/log", (req, res) => {
  res.type("text/plain").send(git.log("/srv/main", req.query));
});

app.get("/repositories/main/branches", (req, res) => {
  res.json(git.branches("/srv/main"));
});

app.listen(8080);
