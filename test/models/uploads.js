const fs = require("fs");
const path = require("path");
const express = require("express");
const busboy = require("busboy");
const fileUpload = require("express-fileupload");
const formidable = require("formidable");
const multer = require("multer");
const multiparty = require("multiparty");

const folder = path.resolve("uploads");
const app = express();
app.use(fileUpload());

const storage = multer.diskStorage({
  destination: (req, file, done) => done(null, path.join(folder, req.query.album)), // flow: path-write
  filename: (req, file, done) => done(null, file.originalname), // flow: path-write
});
const upload = multer({ storage });

app.post("/a", upload.single("photo"), (req, res) => {
  fs.renameSync(req.file.path, path.join(folder, req.file.originalname)); // flow: path-write
  fs.renameSync(req.file.path, path.join(folder, req.file.filename));
  fs.renameSync(req.file.path, path.join(folder, `photo${path.extname(req.file.originalname)}`));
  res.end();
});

app.post("/b", (req, res) => {
  const { photo } = req.files;
  photo.mv(`${folder}/${photo.name}`, () => res.end()); // flow: path-write
  req.files.avatar.mv(`${folder}/${req.body.name}`); // flow: path-write
  req.files.avatar.mv(`${folder}/avatar.png`);
});

app.post("/c", (req, res) => {
  const form = formidable({ multiples: true });
  form.on("fileBegin", (field, file) => {
    file.filepath = path.join(folder, file.originalFilename); // flow: path-write
    file.filepath = path.join(folder, file.newFilename);
  });
  form.parse(req, (error, fields, files) => {
    fs.renameSync(files.photo.filepath, path.join(folder, files.photo.originalFilename)); // flow: path-write
    fs.renameSync(files.photo.filepath, path.join(folder, files.photo.newFilename));
    fs.renameSync(files.photo.filepath, path.join(folder, fields.name)); // flow: path-write
    res.end();
  });
});

app.post("/d", (req, res) => {
  const parser = busboy({ headers: req.headers });
  parser.on("file", (field, stream, info) => {
    stream.pipe(fs.createWriteStream(path.join(folder, info.filename))); // flow: path-write
  });
  parser.on("field", (name, value) => {
    fs.writeFileSync(path.join(folder, name), value); // flow: path-write
  });
  req.pipe(parser);
});

app.post("/e", (req, res) => {
  const form = new multiparty.Form();
  form.on("part", (part) => {
    part.pipe(fs.createWriteStream(path.join(folder, part.filename))); // flow: path-write
  });
  form.parse(req);
});

app.post("/f", upload.array("photos"), (req, res) => {
  for (const photo of req.files) fs.renameSync(photo.path, path.join(folder, photo.originalname)); // flow: path-write
  req.files.forEach((photo) => {
    fs.renameSync(photo.path, path.join(folder, photo.originalname)); // flow: path-write
    fs.renameSync(photo.path, path.join(folder, photo.filename));
  });
  fs.renameSync(req.files.cover[0].path, path.join(folder, req.files.cover[0].originalname)); // flow: path-write
  res.end();
});
