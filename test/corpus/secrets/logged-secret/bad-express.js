const express = require("express");
const winston = require("winston");

const app = express();

app.use((req, res, next) => {
  winston.info("request", { path: req.path, auth: req.headers.authorization }); // finding
  console.debug("cookie:", req.get("Cookie")); // finding
  next();
});

app.post("/register", (req, res) => {
  console.log("registering", req.body.username, req.body.password); // finding
  res.status(201).end();
});
