const fs = require("node:fs");
const { readFile, rm } = require("fs/promises");
const { promises: fsp, createReadStream } = require("fs");
const fse = require("fs-extra");
const path = require("path");
const makeDir = require("make-dir");
const { mkdirp } = require("mkdirp");
const { promisify } = require("util");
const stat = promisify(fs.stat);

const root = path.resolve(__dirname, "files");

exports.read = async (req, res) => {
  const file = path.join(root, req.query.file);
  fs.readFile(file, "utf8", (error, text) => res.send(text)); // flow: path
  await readFile(path.resolve(root, req.query.file)); // flow: path
  createReadStream(root + "/" + req.query.file).pipe(res); // flow: path
  await fsp.readdir(path.normalize(`${root}/${req.params.folder}`)); // flow: path
  await stat(file); // flow: path
  if (fs.existsSync(file)) await fse.readJson(file); // flow: path
  fs.readFile(path.join(root, "index.html"), req.query.encoding, () => {});
  fs.readFileSync(path.join(root, path.basename(req.query.file)));
};

exports.write = async (req, res) => {
  fs.writeFileSync(`${root}/${req.body.name}`, "text"); // flow: path-write
  fs.writeFileSync(path.join(root, "notes.txt"), req.body.text);
  await fse.outputFile(path.join(root, req.body.name), "text"); // flow: path-write
  await fse.move(path.join(root, "draft"), path.join(root, req.body.name)); // flow: path-write
  await fsp.rename(path.join(root, req.body.old), path.join(root, "kept")); // flow: path-write
  await makeDir(path.join(root, req.body.name)); // flow: path-write
  await mkdirp(path.join(root, req.body.name)); // flow: path-write
  await rm(path.join(root, req.body.name), { recursive: true }); // flow: path
  fs.unlink(path.join(root, String(Number(req.body.id))), () => res.end());
};
