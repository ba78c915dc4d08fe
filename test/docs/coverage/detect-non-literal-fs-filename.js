const express = require("express");
const app = express();
const fs = require("fs");
const path = require("path");
const AdmZip = require("adm-zip");
const multer = require("multer");

app.get("/file", (req, res) => res.send(fs.readFileSync("files/" + req.query.name)));

app.post("/zip", (req, res) => {
  for (const entry of new AdmZip(req.body.zip).getEntries()) {
    fs.writeFileSync(path.join("out", entry.entryName), entry.getData());
  }
  res.end();
});

const storage = multer.diskStorage({
  destination: "uploads",
  filename: (req, file, done) => done(null, file.originalname),
});
app.post("/upload", multer({ storage, limits: { fileSize: 1e6 } }).single("file"), (req, res) => {
  fs.copyFileSync(req.file.path, path.join("public", req.file.originalname));
  res.end();
});
