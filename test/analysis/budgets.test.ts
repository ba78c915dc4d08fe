import { expect, test } from "vitest";
import { slowPatternsIn } from "../../src/analysis/index.ts";
import { openScripts, protectionsIn } from "./scripts.ts";

/** What the analysis of all these files says of its budgets, as `path budget: places`. */
function budgetsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const project = openScripts(files);
  for (const path of Object.keys(files)) {
    const module = project.moduleAt(path);
    if (!module || "reason" in module) continue;
    project.flowsOf(module);
    slowPatternsIn(module);
  }
  return project.reached().map(({ path, budget, starts }) => `${path} ${budget}: ${starts.length}`);
}

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));

const request = 'require("express")().get("/", (req, res) => {';

test("ordinary code reaches no budget", () => {
  expect(budgetsOf({ "app.js": `const f = (x) => x; ${request} res.send(f(req.query.name)); });` })).toEqual([]);
});

test("calls that lead too deep are said once, however many there are, and the data is found where it is followed", () => {
  const chain = lines(12, (index) => `function f${index}(x) { return f${index + 1}(x); }`).join("\n");
  const text = `
    const { exec } = require("child_process");
    ${chain}
    function f12(x) { return x; }
    ${request} f0(req.query.a); f0(req.body.b); exec(req.query.a); });`;
  expect(budgetsOf({ "app.js": text })).toEqual(["app.js call depth: 1"]);
  expect(protectionsIn({ "app.js": text })).toEqual(["command:"]);
});

test("what is called too deep in another file is said of that file", () => {
  const chain = lines(9, (index) => `exports.f${index} = (x) => exports.f${index + 1}(x);`).join("\n");
  const files = {
    "app.js": `const { f0 } = require("./deep"); ${request} f0(req.query.a); });`,
    "deep.js": `${chain}\nexports.f9 = (x) => x;`,
  };
  expect(budgetsOf(files)).toEqual([expect.stringMatching(/^deep\.js call depth: /)]);
});

test("a function that calls itself is followed as long as it tells something new", () => {
  const text = `
    const { exec } = require("child_process");
    function walk(node, path) {
      exec("ls " + path);
      for (const child of node.children) walk(child, path + "/" + child.name);
    }
    ${request} walk(tree, req.query.root); });`;
  expect(budgetsOf({ "app.js": text })).toEqual(["app.js recursion: 1"]);
  expect(protectionsIn({ "app.js": text })).toContain("command: string");
});

test("callbacks in callbacks are followed however deep they stand", () => {
  const open = lines(30, (index) => `fs.readFile(name${index}, (error, data${index}) => {`).join("\n");
  const text = `
    const fs = require("fs");
    const { exec } = require("child_process");
    ${request} ${open} exec("ls " + req.query.name); ${"});".repeat(30)} });`;
  expect(budgetsOf({ "app.js": text })).toEqual([]);
  expect(protectionsIn({ "app.js": text })).toEqual(["command: string"]);
});

test("a function that is called in too many ways is said", () => {
  const calls = lines(40, (index) => `join("${index}", req.query.a${index});`).join("\n");
  const text = `
    const { exec } = require("child_process");
    function join(a, b) { return a + b; }
    ${request} ${calls} exec(join("ls ", req.query.name)); });`;
  expect(budgetsOf({ "app.js": text })).toEqual(["app.js inputs per function: 1"]);
  expect(protectionsIn({ "app.js": text })).toHaveLength(1);
});

test("functions that assign more than a summary holds are said, the caller too", () => {
  const names = lines(300, (index) => `a${index}`);
  const text = `
    const { exec } = require("child_process");
    let ${names.join(", ")};
    function fill(x) { ${names.map((name) => `${name} = x + "${name}";`).join(" ")} }
    ${request} fill(req.query.name); exec(a0); });`;
  expect(budgetsOf({ "app.js": text })).toEqual(["app.js summary size: 2"]);
  expect(protectionsIn({ "app.js": text })).toEqual(["command: string"]);
});

test("a regular expression that is too large to be searched is said", () => {
  const words = lines(120, (index) => `(?:word${index}+x?)*`).join("");
  const text = `exports.is = (text) => /^${words}$/.test(text);`;
  expect(budgetsOf({ "app.js": text })).toEqual(["app.js pattern search: 1"]);
});
