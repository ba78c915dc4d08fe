"use strict";

var os = require("os");
var exec = require("child_process").exec;

var defaults = { unit: "k", timeout: 1000 };

function Disk(options) {
  if (!(this instanceof Disk)) return new Disk(options);
  this.options = Object.assign({}, defaults, options);
}

Disk.prototype._command = function (file) {
  var command = os.platform() === "darwin" ? "df -kP" : "df -P -" + this.options.unit;
  if (file) command += " " + file;
  return command;
};

Disk.prototype.usage = function (file, done) {
  if (typeof file === "function") {
    done = file;
    file = null;
  }
  var self = this;
  exec(self._command(file), { timeout: self.options.timeout }, function (error, stdout) { // finding
    if (error) return done(error);
    done(null, stdout.split("\n").slice(1).map(self._parse));
  });
};

Disk.prototype._parse = function (line) {
  return line.split(/\s+/)[1];
};

module.exports = Disk;
