const express = require("express");

const app = express();
const mail = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

app.post("/subscribe", express.json(), (req, res) => {
  if (!mail.test(req.body.mail)) return res.status(400).end();
  res.status(204).end();
});

app.listen(3000);
