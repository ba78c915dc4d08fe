const { exec } = require("child_process");
const async = require("async");
const eachSeries = require("async/eachSeries");

module.exports.run = (req, res) => {
  async.each(
    req.body.files,
    (file, done) => exec(`ls ${file}`, done), // flow: command
    () => res.end(),
  );
  async.mapLimit(req.body.files, 3, (file, done) => {
    exec(`wc ${file}`, done); // flow: command
  });
  eachSeries(req.body.files, function (file, done) {
    exec(`cat ${file}`, done); // flow: command
  });
  async.each(["a", "b"], (name, done) => exec(`ls ${name}`, done));
  async.parallel([(done) => exec("ls", done)], () => res.end());
};
