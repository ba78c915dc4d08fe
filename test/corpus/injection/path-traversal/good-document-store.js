const fs = require("fs");
const path = require("path");
const express = require("express");

const ROOT = path.resolve(__dirname, "..", "documents");
const app = express();
app.use(express.json());

function inside(root, name) {
  const file = path.resolve(root, name);
  const relative = path.relative(root, file);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new Error("outside of the documents");
  }
  return file;
}

app.get("/documents/*", (req, res, next) => {
  try {
    const file = inside(ROOT, req.params[0]);
    fs.createReadStream(file).on("error", next).pipe(res);
  } catch (error) {
    next(error);
  }
});

app.put("/documents/:name", (req, res) => {
  const { name } = req.params;
  if (!/^[a-z0-9][a-z0-9-]{0,60}\.md$/.test(name)) return res.status(422).end();
  fs.writeFileSync(path.join(ROOT, name), req.body.text);
  res.status(204).end();
});

app.get("/version", (req, res) => {
  const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, "package.json")));
  res.json({ version, asked: req.query.since });
});

app.listen(3000);
