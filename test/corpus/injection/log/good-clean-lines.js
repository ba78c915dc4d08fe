const { appendFileSync, appendFile } = require("fs");
const express = require("express");

const app = express();
const levels = ["info", "warn", "error"];
const isName = (name) => /^[\w.-]{1,40}$/.test(name);

app.post("/events", express.json(), (req, res) => {
  const { user, level, count, detail } = req.body;
  if (!isName(user)) return res.status(400).json({ error: "name" });
  if (!levels.includes(level)) return res.status(400).json({ error: "level" });
  console.log(`${level} by ${user}: ${Number(count)}`);
  appendFileSync("events.log", `${level} ${user} ${JSON.stringify(detail)}\n`);
  appendFileSync("events.log", `${encodeURIComponent(detail)}\n`);
  const oneLine = String(detail).replace(/[\r\n]+/g, " ");
  appendFileSync("events.log", `${user}: ${oneLine}\n`);
  res.sendStatus(204);
});

app.post("/notes", express.text(), (req, res) => {
  // Not a log: what a user writes is the user's.
  appendFile("/var/data/notes.md", `${req.body}\n`, () => res.sendStatus(204));
});
