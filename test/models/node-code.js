const { createRequire } = require("module");
const Module = require("module");
const vm = require("node:vm");
const { Worker } = require("worker_threads");

const load = createRequire(__filename);

module.exports.run = (req, res) => {
  const { code, name } = req.body;
  vm.runInNewContext(code, {}); // flow: code
  vm.runInThisContext(`(${code})`, { timeout: 100 }); // flow: code
  new vm.Script(code).runInThisContext(); // flow: code
  vm.runInNewContext("x + 1", { x: name });
  vm.createContext({ name });

  const made = new Module("made");
  made._compile(code, "made.js"); // flow: code

  new Worker(code, { eval: true }); // flow: code, module
  new Worker(`./workers/${name}.js`); // flow: module
  new Worker("./work.js", { workerData: name });
  load(name); // flow: module
  res.end();
};
