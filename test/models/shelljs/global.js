require("shelljs/global");

module.exports.pack = function pack(req, res) {
  exec(`tar -cf out.tar ${req.body.name}`, () => res.end()); // flow: command
  exec("tar -cf out.tar .");
  echo(req.body.name);
};
