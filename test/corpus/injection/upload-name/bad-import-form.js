"use strict";

var Busboy = require("busboy");
var fs = require("fs");
var http = require("http");
var os = require("os");
var path = require("path");

http
  .createServer(function (req, res) {
    if (req.method !== "POST") {
      res.writeHead(405);
      return res.end();
    }
    var stored = [];
    var busboy = Busboy({ headers: req.headers, limits: { fileSize: 1000000 } });
    busboy.on("file", function (field, file, info) {
      var target = path.join(os.homedir(), "imports", info.filename);
      file.pipe(fs.createWriteStream(target)); // finding
      stored.push(field);
    });
    busboy.on("close", function () {
      res.writeHead(200, { "Content-Type": "application/json" });
      res.end(JSON.stringify({ stored: stored.length }));
    });
    req.pipe(busboy);
  })
  .listen(8000);
