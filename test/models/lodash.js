const { exec } = require("child_process");
const _ = require("lodash");
const pick = require("lodash/pick");
const defaults = require("lodash.defaults");
const us = require("underscore");

module.exports = function run(req, res) {
  const { body, query } = req;
  exec(_.get(body, "options.command")); // flow: command
  exec(_.merge({ command: "ls" }, body).command); // flow: command
  exec(defaults({}, body).command); // flow: command
  exec(pick(body, ["command"]).command); // flow: command
  exec(_.map(body.files, (file) => `'${file}'`).join(" ")); // flow: command
  exec(_.reduce(body.files, (line, file) => `${line} ${file}`, "ls")); // flow: command
  _.forEach(body.files, (file) => exec(`ls ${file}`)); // flow: command
  us.each(us.values(body), (value) => {
    exec(value); // flow: command
  });
  exec(`ls ${_.kebabCase(query.name)}`);
  exec(`ls ${_.clamp(query.count, 1, 10)} ${_.toInteger(query.page)}`);
  exec(`ls ${_.map(["a", "b"], (name) => name.trim()).join(" ")}`);
  res.end();
};
