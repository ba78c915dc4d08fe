var express = require("express");
var multer = require("multer");
var unzipper = require("unzipper");
var mkdirp = require("mkdirp");
var path = require("path");
var fs = require("fs");

var router = express.Router();
var upload = multer({ dest: "/tmp/themes", limits: { fileSize: 5000000 } });

router.post("/themes/:id", upload.single("theme"), function (req, res, next) {
  var root = path.resolve("themes", String(Number(req.params.id)));

  unzipper.Open.file(req.file.path)
    .then(function (directory) {
      return Promise.all(
        directory.files
          .filter(function (file) {
            return file.type === "File";
          })
          .map(function (file) {
            var destination = root + "/" + file.path;
            mkdirp.sync(path.dirname(destination)); // finding
            return new Promise(function (resolve, reject) {
              file
                .stream()
                .pipe(fs.createWriteStream(destination)) // finding
                .on("finish", resolve)
                .on("error", reject);
            });
          }),
      );
    })
    .then(function () {
      res.status(204).end();
    })
    .catch(next);
});

module.exports = router;
