import bunyan from "bunyan";
import express from "express";
import pino from "pino";
import winston from "winston";

const log = pino({ redact: ["password"] });
const audit = bunyan.createLogger({ name: "audit" });
const logger = winston.createLogger({ format: winston.format.json(), transports: [new winston.transports.Console()] });

const app = express();

app.post("/login", express.json(), (req, res) => {
  const { username } = req.body;
  log.info({ username }, "login");
  log.warn(`login of ${username}`);
  audit.info({ username }, "login of %s", username);
  logger.info(`login of ${username}`, { ip: req.ip });
  res.sendStatus(204);
});

app.listen(3000, () => console.log(`listening on ${process.env.PORT}`));
