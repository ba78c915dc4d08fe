const fs = require("fs");
const path = require("path");
const url = require("url");
const querystring = require("querystring");
const sanitize = require("sanitize-filename");
const resolvePath = require("resolve-path");
const isPathInside = require("is-path-inside");

const root = path.resolve("files");

module.exports = (req, res) => {
  const parsed = url.parse(req.url, true);
  fs.readFileSync(path.join(root, parsed.pathname)); // flow: path
  fs.readFileSync(path.resolve(root, parsed.query.file)); // flow: path
  fs.readFileSync(path.posix.join(root, path.posix.normalize(parsed.query.file))); // flow: path
  fs.readFileSync(path.format({ dir: req.query.folder, base: "index.html" })); // flow: path
  fs.readFileSync(path.dirname(req.query.file)); // flow: path
  fs.readFileSync(url.fileURLToPath(req.query.file)); // flow: path
  const { file } = querystring.parse(parsed.search);
  fs.readFileSync(`${root}/${file}`); // flow: path

  fs.readFileSync(path.join(root, path.basename(file)));
  fs.readFileSync(path.join(root, `photo${path.extname(file)}`));
  fs.readFileSync(path.join(root, path.parse(file).base));
  const { name, dir } = path.parse(file);
  fs.readFileSync(path.join(root, `${name}.txt`));
  fs.readFileSync(path.join(root, dir)); // flow: path
  fs.readFileSync(path.join(root, sanitize(file)));
  fs.readFileSync(resolvePath(root, file));
  if (isPathInside(file, root)) fs.readFileSync(file);

  const { pathname } = new URL(req.url, "http://localhost");
  fs.readFileSync(path.join(root, pathname));
  fs.readFileSync(path.join(root, new URL(req.url, "http://localhost").pathname));
  fs.readFileSync(path.join(root, decodeURIComponent(pathname))); // flow: path
  const address = new url.URL(req.url, "http://localhost");
  fs.readFileSync(path.join(root, decodeURI(address.pathname))); // flow: path
  fs.readFileSync(path.join(root, address.searchParams.get("file"))); // flow: path

  fetch(url.resolve("https://api.example.com/", req.query.next)); // flow: url
  fetch(url.format({ protocol: "https", hostname: req.query.host })); // flow: url
  fetch(`https://api.example.com/?${querystring.stringify(req.query)}`);
  fetch(`https://api.example.com/?${new URLSearchParams(req.query)}`);
};

exports.rooted = (req, res) => {
  const { file } = req.query;
  fs.readFileSync(path.join(root, path.join("/", file)));
  fs.readFileSync(path.join(root, path.normalize(`/${file}`)));
  fs.readFileSync(path.join("/srv/files", file)); // flow: path
  const target = path.resolve(path.join(root, file));
  if (target === root || isPathInside(target, root)) fs.createReadStream(target).pipe(res);
};
