const express = require("express");

const app = express();
const mail = /^([a-z0-9]+[._-]?)+@([a-z0-9-]+\.)+[a-z]{2,}$/i; // finding

app.post("/subscribe", express.json(), (req, res) => {
  if (!mail.test(req.body.mail)) return res.status(400).end();
  res.status(204).end();
});

app.listen(3000);
