const express = require("express");
const multer = require("multer");
const path = require("path");
const fs = require("fs");

const app = express();
const folder = path.join(__dirname, "public", "album");
fs.mkdirSync(folder, { recursive: true });

const storage = multer.diskStorage({
  destination(req, file, cb) {
    cb(null, folder);
  },
  filename(req, file, cb) {
    const name = Date.now() + "-" + file.originalname.split(" ").join("_");
    cb(null, name); // finding
  },
});

const upload = multer({ storage: storage, limits: { fileSize: 10 * 1024 * 1024, files: 5 } });

app.use("/album", express.static(folder));

app.post("/album", upload.array("photos", 5), (req, res) => {
  res.json(req.files.map((file) => ({ url: `/album/${file.filename}`, title: file.originalname })));
});

app.listen(3000);
