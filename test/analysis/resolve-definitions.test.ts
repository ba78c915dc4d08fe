import { describe, expect, it } from "vitest";
import type { Module } from "../../src/analysis/index.ts";
import { definitionOf } from "../../src/analysis/resolve/definition.ts";
import { openScript } from "./scripts.ts";

/** The file, kind and text of what the argument of `probe()` stands for. */
function definition(text: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  const module = openScript(text, "app.ts", others);
  const found = definitionOf<Module>(module, probed(module));
  if (!found) return undefined;
  const said = found.module.text.slice(...found.node.range).replace(/\s+/g, " ");
  return `${found.module.path}: ${found.isInstance ? "new " : ""}${found.node.type === "Program" ? "all" : said}`;
}

function probed({ tree }: Module) {
  for (const node of tree.nodes) {
    const isProbe = node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "probe";
    if (isProbe && node.arguments[0]) return node.arguments[0];
  }
  throw new Error("nothing is probed");
}

describe("the definition of a name", () => {
  it.each([
    ["a function", `function f() {} probe(f)`, "function f() {}"],
    ["an arrow function", `const f = () => 1; probe(f)`, "() => 1"],
    ["another name", `const f = () => 1; const g = f; probe(g)`, "() => 1"],
    ["a later assignment", `let f; f = () => 1; probe(f)`, "() => 1"],
    ["a member", `const o = { f() {} }; probe(o.f)`, "() {}"],
    ["a member in quotes", `const o = { "f": () => 1 }; probe(o["f"])`, "() => 1"],
    ["a member that is added", `const o = {}; o.f = () => 1; probe(o.f)`, "() => 1"],
    ["a member of a member", `const o = { a: { f: () => 1 } }; probe(o.a.f)`, "() => 1"],
    ["a spread", `const a = { f: () => 1 }; const o = { ...a }; probe(o.f)`, "() => 1"],
    ["a pattern", `const { a: { f } } = { a: { f: () => 1 } }; probe(f)`, "() => 1"],
    ["a default", `function g({ f = () => 1 }) { probe(f) }`, "() => 1"],
    ["a choice", `const f = y ? undefined : () => 1; probe(f)`, "() => 1"],
    ["bind", `function f() {} probe(f.bind(null, 1))`, "function f() {}"],
    ["a list", `const all = [() => 1]; probe(all[0])`, "() => 1"],
    ["a function that makes one", `const make = () => () => 1; probe(make())`, "() => 1"],
    ["a call with data", `const make = (x) => { return { f: () => x } }; probe(make(1).f)`, "() => x"],
    ["the exports", `exports.f = () => 1; probe(exports.f)`, "() => 1"],
    ["module.exports", `module.exports = { f: () => 1 }; probe(module.exports.f)`, "() => 1"],
    [
      "promisify",
      `const util = require("util"); function f(x, done) {} probe(util.promisify(f))`,
      "function f(x, done) {}",
    ],
    ["what is given", `const id = (f) => f; probe(id(() => 1))`, "() => 1"],
    ["a namespace", `namespace N { export function f() {} } probe(N.f)`, "function f() {}"],
  ])("is found by %s", (_, text, found) => {
    expect(definition(text)).toBe(`app.ts: ${found}`);
  });

  it.each([
    ["a method", `class A { f() {} } probe(new A().f)`, "() {}"],
    ["a static method", `class A { static f() {} } probe(A.f)`, "() {}"],
    ["a field", `class A { f = () => 1 } probe(new A().f)`, "() => 1"],
    ["this", `class A { f() {} g() { probe(this.f) } }`, "() {}"],
    ["a private method", `class A { #f() {} g() { probe(this.#f) } }`, "() {}"],
    ["super", `class A { f() {} } class B extends A { f() { probe(super.f) } }`, "() {}"],
    ["the parent", `class A { f() {} } class B extends A { g() { probe(this.f) } }`, "() {}"],
    ["a typed parameter", `class A { f() {} } function g(a: A) { probe(a.f) }`, "() {}"],
    [
      "what is injected",
      `class A { f() {} } class B { constructor(private a: A) {} g() { probe(this.a.f) } }`,
      "() {}",
    ],
    ["a field of a field", `class A { f() {} } class B { a = new A(); } probe(new B().a.f)`, "() {}"],
    ["a getter", `class A { get f() { return () => 1; } } probe(new A().f)`, "() => 1"],
    ["a prototype", `function A() {} A.prototype.f = function () {}; probe(new A().f)`, "function () {}"],
    ["the prototype itself", `function A() {} A.prototype.f = function () {}; probe(A.prototype.f)`, "function () {}"],
    [
      "this of a prototype",
      `function A() {} A.prototype.f = function () {}; A.prototype.g = function () { probe(this.f) }`,
      "function () {}",
    ],
    [
      "a prototype that is an object",
      `function A() {} A.prototype = { f: function () {} }; probe(new A().f)`,
      "function () {}",
    ],
    ["a member of a function", `function A() {} A.f = () => 1; probe(A.f)`, "() => 1"],
    [
      "util.inherits",
      `function A() {} A.prototype.f = function () {}; function B() {} util.inherits(B, A); probe(new B().f)`,
      "function () {}",
    ],
    [
      "setPrototypeOf",
      `function A() {} A.prototype.f = function () {}; function B() {} Object.setPrototypeOf(B.prototype, A.prototype); probe(new B().f)`,
      "function () {}",
    ],
    ["Object.create", `const a = { f: () => 1 }; probe(Object.create(a).f)`, "() => 1"],
    ["self", `function A() { const self = this; this.f = () => 1; g(() => probe(self.f)); }`, "() => 1"],
    ["a literal", `const o = { f() {}, g() { probe(this.f) } }`, "() {}"],
    ["a class that is made", `const A = (() => { class A { f() {} } return A; })(); probe(new A().f)`, "() {}"],
  ])("is found in an object by %s", (_, text, found) => {
    expect(definition(text)).toBe(`app.ts: ${found}`);
  });

  it("is an object of a class", () => {
    expect(definition(`class A {} probe(new A())`)).toBe("app.ts: new class A {}");
    expect(definition(`class A { f() { probe(this) } }`)).toContain("app.ts: new class A");
    expect(definition(`function A() {} probe(new A())`)).toBe("app.ts: new function A() {}");
  });

  it.each([
    ["a named import", `import { f } from "./lib"; probe(f)`, `export const f = () => 1;`],
    ["another name", `import { g as f } from "./lib"; probe(f)`, `const f = () => 1; export { f as g };`],
    ["a default import", `import f from "./lib"; probe(f)`, `export default () => 1;`],
    ["a namespace", `import * as all from "./lib"; probe(all.f)`, `export const f = () => 1;`],
    ["require", `probe(require("./lib").f)`, `exports.f = () => 1;`],
    ["a function", `probe(require("./lib"))`, `module.exports = () => 1;`],
    ["a function by default import", `import f from "./lib"; probe(f)`, `module.exports = () => 1;`],
    ["TypeScript's output", `const lib_1 = require("./lib"); probe((0, lib_1.f))`, `const f = () => 1; exports.f = f;`],
    [
      "TypeScript's default",
      `const lib_1 = __importDefault(require("./lib")); probe(lib_1.default)`,
      `exports.default = () => 1;`,
    ],
    [
      "Babel's default",
      `var _lib = _interopRequireDefault(require("./lib")); probe((0, _lib.default))`,
      `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = void 0; exports.default = () => 1;`,
    ],
    ["import()", `const { f } = await import("./lib"); probe(f)`, `export const f = () => 1;`],
    ["an object by default", `import lib from "./lib"; probe(lib.f)`, `export default { f: () => 1 };`],
    ["a pattern", `import { f } from "./lib"; probe(f)`, `export const { f } = { f: () => 1 };`],
    ["an instance", `import a from "./lib"; probe(a.f)`, `class A { f = () => 1 } module.exports = new A();`],
    [
      "a class",
      `import { A } from "./lib"; class B extends A { g() { probe(this.f) } }`,
      `export class A { f = () => 1 }`,
    ],
    ["module.exports and more", `probe(require("./lib").f)`, `module.exports = class {}; module.exports.f = () => 1;`],
  ])("is found in another file by %s", (_, text, lib) => {
    expect(definition(text, { "lib.ts": lib })).toBe("lib.ts: () => 1");
  });

  it.each([
    ["a name of nothing", `probe(f)`],
    ["a package", `probe(require("fs").f)`],
    ["a parameter", `function g(f) { probe(f) }`],
    ["a member that is not there", `const o = { g() {} }; probe(o.f)`],
    ["a static method of an object", `class A { static f() {} } probe(new A().f)`],
    ["a method of the class itself", `class A { f() {} } probe(A.f)`],
    ["a number", `const f = 1; probe(f)`],
    ["a type", `interface F {} probe(x as F)`],
    ["an enum", `enum F { a } probe(F)`],
    ["a name that is itself", `const f = f; probe(f)`],
    ["a class that extends itself", `class A extends A {} probe(new A().f)`],
    [
      "prototypes in a circle",
      `function A() {} function B() {} A.prototype = new B(); B.prototype = new A(); probe(new A().f)`,
    ],
  ])("is none for %s", (_, text) => {
    expect(definition(text)).toBeUndefined();
  });
});
