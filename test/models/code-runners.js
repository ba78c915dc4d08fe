const express = require("express");
const { JSONPath } = require("jsonpath-plus");
const ivm = require("isolated-vm");
const jsonpath = require("jsonpath");
const notevil = require("notevil");
const requireFromString = require("require-from-string");
const safeEval = require("safe-eval");
const { NodeVM, VM, VMScript } = require("vm2");

const app = express();
const vm = new VM({ timeout: 100, sandbox: {} });

app.post("/run", async (req, res) => {
  const { code, data } = req.body;
  vm.run(code); // flow: code
  new NodeVM().run(`module.exports = ${code}`); // flow: code
  vm.run(new VMScript(code)); // flow: code
  safeEval(code, { data }); // flow: code
  safeEval("data.length", { data });
  notevil(code); // flow: code
  requireFromString(code, "plugin.js"); // flow: code
  jsonpath.query(data, code); // flow: code
  jsonpath.query(data, "$.store.book[*]");
  JSONPath({ json: data, path: code }); // flow: code
  JSONPath({ json: data, path: "$.name" });
  const isolate = new ivm.Isolate({ memoryLimit: 8 });
  await (await isolate.createContext()).eval(code);
  res.end();
});
