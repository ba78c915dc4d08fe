const fs = require("fs");
const path = require("path");
const express = require("express");

const app = express();
const root = path.join(__dirname, "files");

function isSafe(name) {
  return name.indexOf("..") === -1 && name.indexOf("\0") === -1; // finding
}

app.get("/download", (req, res) => {
  const { file } = req.query;
  if (!file || !isSafe(file)) return res.status(400).send("no such file");
  fs.createReadStream(root + "/" + file).pipe(res);
});

app.get("/preview", (req, res) => {
  const name = req.query.name;
  const isOutside = name.includes("../") ? true : false; // finding
  if (isOutside) return res.sendStatus(403);
  res.type("text/plain").send(fs.readFileSync(path.join(root, `${name}`)));
});

app.listen(3000);
