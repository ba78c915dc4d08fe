const fs = require("fs");
const path = require("path");
const AdmZip = require("adm-zip");
const decompress = require("decompress");
const JSZip = require("jszip");
const tar = require("tar");
const tarStream = require("tar-stream");
const unzipper = require("unzipper");
const yauzl = require("yauzl");

const target = path.resolve("uploads");

function unpackZip(file) {
  const zip = new AdmZip(file);
  zip.getEntries().forEach((entry) => {
    fs.writeFileSync(path.join(target, entry.entryName), entry.getData()); // flow: path-write
  });
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) fs.mkdirSync(`${target}/${entry.entryName}`); // flow: path-write
    else fs.writeFileSync(path.join(target, path.basename(entry.entryName)), entry.getData());
  }
}

function unpackStream(file) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on("entry", (entry) => {
      entry.pipe(fs.createWriteStream(path.join(target, entry.path))); // flow: path-write
    });
}

async function unpackWhole(file) {
  const directory = await unzipper.Open.file(file);
  for (const each of directory.files) {
    fs.writeFileSync(path.join(target, each.path), await each.buffer()); // flow: path-write
  }
  for (const each of await decompress(file)) {
    fs.writeFileSync(path.join(target, each.path), each.data); // flow: path-write
  }
}

async function unpackText(data) {
  const zip = await JSZip.loadAsync(data);
  for (const name of Object.keys(zip.files)) {
    fs.writeFileSync(path.join(target, name), await zip.files[name].async("nodebuffer")); // flow: path-write
  }
  zip.forEach((name, file) => {
    file.nodeStream().pipe(fs.createWriteStream(path.join(target, name))); // flow: path-write
  });
}

function unpackTar(file) {
  const extract = tarStream.extract();
  extract.on("entry", (header, stream, next) => {
    if (header.type === "symlink") fs.symlinkSync(header.linkname, path.join(target, "link")); // flow: path-write
    stream.pipe(fs.createWriteStream(path.join(target, header.name))); // flow: path-write
    next();
  });
  fs.createReadStream(file).pipe(extract);
  tar.t({ file, onentry: (entry) => fs.mkdirSync(path.join(target, entry.path)) }); // flow: path-write
  tar.x({ file, cwd: target });
}

function unpackChecked(file) {
  yauzl.open(file, { lazyEntries: true }, (error, zip) => {
    zip.on("entry", (entry) => fs.mkdirSync(path.join(target, entry.fileName)));
  });
}
