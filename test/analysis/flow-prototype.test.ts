import { describe, expect, it } from "vitest";
import type { Module } from "../../src/analysis/index.ts";
import type { TaintRule } from "../../src/model/rule.ts";
import rule from "../../src/rules/injection/prototype-pollution.ts";
import { openScripts } from "./scripts.ts";

const library = { "package.json": '{ "name": "lib", "version": "1.0.0", "main": "index.js" }' };

/** What the rule would report of a file, as the text of each write. */
function writesIn(text: string, others: Readonly<Record<string, string>> = library): readonly string[] {
  const project = openScripts({ "index.js": text, ...others });
  const module = project.moduleAt("index.js");
  if (!module || "reason" in module) throw new Error("the script does not parse");
  const { sanitizers }: TaintRule<Module> = rule;
  const flows = project
    .flowsOf(module)
    .flows.filter(({ sink, taint }) => sink === "prototype" && !sanitizers.some((kind) => taint.safe.has(kind)));
  return [...new Set(flows.map(({ range }) => text.slice(...range)))];
}

describe("of the writes of one function into one object, the plainest counts", () => {
  it.each([
    ["a value before a container", "if (!o[b]) o[a][b] = {}; o[a][b] = v", ["o[a][b] = v"]],
    ["a value before a call", "if (v.x) o[a][b] = f(o[a][b], v); else o[a][b] = v", ["o[a][b] = v"]],
    ["a value before a definition", "Object.defineProperty(o[a], b, { value: v }); o[a][b] = v", ["o[a][b] = v"]],
    ["a container where there is no other", "o[a][b] = [v]", ["o[a][b] = [v]"]],
    ["a choice with a value", "o[a][b] = v ? v : {}; o[a][b] = {}", ["o[a][b] = v ? v : {}"]],
    ["two objects are two problems", "o[a][b] = v; p[a][b] = {}", ["o[a][b] = v", "p[a][b] = {}"]],
  ])("%s", (_, body, found) => {
    expect(writesIn(`module.exports = (o, p, a, b, v, f) => { ${body} };`)).toEqual(found);
  });

  it("but not for data that is protected on its way", () => {
    const body = "if (v.x) o[a][b] = f(v); else if (a !== '__proto__' && a !== 'constructor') o[a][b] = v";
    expect(writesIn(`module.exports = (o, a, b, v, f) => { ${body} };`)).toEqual(["o[a][b] = f(v)"]);
  });
});

describe("in a library, a key that the program reckons with is a number", () => {
  it.each([
    ["by counting", "for (;;) { y++; if (g[y]) g[y][x] = v; }"],
    ["by arithmetic", "const w = y * 2; g[y][x] = v + w"],
    ["by comparing", "if (y < g.length) g[y][x] = v"],
    ["a sum with a number", "g[y + 1][x] = v"],
    ["the key of the write", "for (let i = 0; i < 3; i++) g[y][i] = v"],
    ["a member", "this.cy = y; this.cy -= 1; g[this.cy][x] = v"],
  ])("%s", (_, body) => {
    expect(writesIn(`module.exports = function (g, y, x, v) { ${body} };`)).toEqual([]);
  });

  it("but not one that is joined with a text", () => {
    expect(writesIn("module.exports = (g, y, x, v) => { g[y][x] = v; return y + '!'; };")).toEqual(["g[y][x] = v"]);
  });

  it("nor data from a request", () => {
    const text = "const g = {}; export function f(req, res, next) { if (req.body.y < 9) g[req.body.y + 'x'] = 1; }";
    expect(writesIn(text, {})).toEqual([]);
    const open =
      "export function f(req, res) { const { y } = req.body; const z = y - 1; g[y][req.body.x] = z; } const g = {};";
    expect(writesIn(open, {})).toEqual(["g[y][req.body.x] = z"]);
  });
});

describe("a write means something where others choose its name or its content", () => {
  it.each([
    ["a name of the program's own", "const k = 'size'; t[a][k] = v", []],
    ["a symbol", "const done = Symbol('done'); t[a][done] = true", []],
    ["a name that is partly the program's", "t[a]['$' + b] = v", []],
    ["content of the program's own", "for (const k of keys()) t[a][k] = true", []],
    ["a name from outside", "t[a][b] = true", ["t[a][b] = true"]],
    ["content from outside", "for (const k of keys()) t[a][k] = v", ["t[a][k] = v"]],
  ])("%s", (_, body, found) => {
    expect(
      writesIn(`const t = {}; module.exports = (a, b, v, keys) => { ${body.replace("keys()", "names()")} };`),
    ).toEqual(found);
  });
});

describe("no key leads to a prototype", () => {
  const set = "module.exports = (k, k2, v) => { const x = t[k]; if (x) x[k2] = v; };";
  const chain = "for (const k of keys) { if (!cur[k]) cur[k] = Object.create(null); cur = cur[k]; } cur[last] = v;";

  it.each([
    ["from an object without one", `const t = Object.create(null); ${set}`],
    ["from a literal without one", `const t = { __proto__: null }; ${set}`],
    ["from an object whose prototype was taken", `const t = {}; Object.setPrototypeOf(t, null); ${set}`],
    ["from a list of numbers", `const t = new Uint8Array(9); ${set}`],
    ["in a library, from a list", `const t = []; ${set}`],
    [
      "from a field",
      "class A { constructor() { this.t = Object.create(null); } set(a, b, v) { this.t[a][b] = v; } } module.exports = A;",
    ],
    [
      "from a field of the class's body",
      "class A { t = Object.create(null); set(a, b, v) { this.t[a][b] = v; } } module.exports = A;",
    ],
    ["along a chain", `module.exports = (keys, last, v) => { let cur = Object.create(null); ${chain} };`],
    ["where it is frozen", `Object.freeze(Object.prototype); const t = {}; ${set}`],
    [
      "under a key that a switch names",
      "const t = {}; module.exports = (k, k2, v) => { switch (k) { case 'a': case 'b': t[k][k2] = v; } };",
    ],
  ])("%s", (_, text) => {
    expect(writesIn(text)).toEqual([]);
  });

  it.each([
    ["an object", `const t = {}; ${set}`, "x[k2] = v"],
    ["an object that may be another", `let t = Object.create(null); t = {}; ${set}`, "x[k2] = v"],
    ["an object of a known parent", `const t = Object.create({}); ${set}`, "x[k2] = v"],
    ["where another is frozen", `Object.freeze(Object); const t = {}; ${set}`, "x[k2] = v"],
    [
      "under the word itself",
      "const t = {}; module.exports = (k, k2, v) => { switch (k) { case '__proto__': t[k][k2] = v; } };",
      "t[k][k2] = v",
    ],
  ])("but %s has one", (_, text, write) => {
    expect(writesIn(text)).toEqual([write]);
  });

  it("where a file that loads it freezes it", () => {
    const files = { "main.js": "Object.freeze(Object.prototype); require('./index');", ...library };
    expect(writesIn(`const t = {}; ${set}`, files)).toEqual([]);
  });
});
