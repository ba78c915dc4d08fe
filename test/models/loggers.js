const fs = require("fs");
const util = require("util");
const { sprintf } = require("sprintf-js");
const pino = require("pino");
const log4js = require("log4js");
const express = require("express");

const app = express();
const logger = pino();
const audit = log4js.getLogger("audit");
const stream = fs.createWriteStream("/var/log/shop/access.log", { flags: "a" });

app.post("/login", (req, res) => {
  const { user } = req.body;
  fs.appendFileSync("/var/log/shop/logins.log", `${new Date().toISOString()} ${user}\n`); // flow: log-line
  stream.write("login of " + user + "\n"); // flow: log-line
  console.log(`login of ${user}`); // flow: log, format-print
  audit.warn("failed login of " + user); // flow: log
  process.stdout.write(`login of ${user}\n`); // flow: log
  console.log(user);
  console.log("login of", user);
  console.log(`login of ${JSON.stringify(user)}`); // flow: format-print
  console.log(`login of ${user.replace(/[\r\n]/g, "")}`); // flow: format-print
  logger.info(`login of ${user}`);
  logger.info({ user }, "login");
  fs.appendFile("/var/data/last-user", user, () => {});
  const greeting = util.format(req.body.greeting, "Ada"); // flow: format
  const other = sprintf(`%s ${req.body.greeting}`, "Ada"); // flow: format
  const third = util.format("%s", req.body.greeting);
  res.json({ greeting, other, third });
});
