"use strict";

const path = require("path");
const fs = require("fs");
const LRU = require("lru-cache");

// A middleware that other projects put before their own routes.
module.exports = function themes(options) {
  const settings = Object.assign({ folder: "themes", extension: ".css" }, options);
  const cache = new LRU({ max: 50 });

  return function (req, res, next) {
    if (req.method !== "GET" || req.path.indexOf("/theme/") !== 0) return next();

    const name = decodeURIComponent(req.path.substring("/theme/".length));
    const hit = cache.get(name);
    if (hit) return send(res, hit);

    const file = path.normalize(settings.folder + "/" + name + settings.extension);
    fs.readFile(file, "utf8", function (err, css) { // finding
      if (err) return next(err.code === "ENOENT" ? undefined : err);
      cache.set(name, css);
      send(res, css);
    });
  };
};

function send(res, css) {
  res.setHeader("Content-Type", "text/css");
  res.end(css);
}
