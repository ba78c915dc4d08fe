import { describe, expect, it } from "vitest";
import { callsIn } from "./scripts.ts";

const pg = `const { Pool } = require("pg");`;

describe("the objects that a class makes", () => {
  it.each([
    ["a field", `class A { db = new Pool(); f() { this.db.query(x) } }`],
    ["a private field", `class A { #db = new Pool(); f() { this.#db.query(x) } }`],
    ["a static field", `class A { static db = new Pool(); f() { A.db.query(x) } }`],
    ["this of a static method", `class A { static db = new Pool(); static f() { this.db.query(x) } }`],
    ["another method", `class A { async init() { if (y) { this.db = new Pool(); } } f() { this.db.query(x) } }`],
    ["a field without a value", `class A { db; constructor() { this.db = new Pool(); } f() { this.db.query(x) } }`],
    [
      "a field of any type",
      `class A { private db: any; constructor() { this.db = new Pool(); } f() { this.db.query(x) } }`,
    ],
    ["a getter", `class A { get db() { return this.pool ??= new Pool(); } f() { this.db.query(x) } }`],
    ["a method", `class A { open() { return new Pool(); } f() { this.open().query(x) } }`],
    ["an arrow function", `class A { db = new Pool(); f = () => { this.db.query(x) } }`],
    [
      "a callback",
      `class A { constructor() { this.db = new Pool(); } f() { list.map((each) => this.db.query(each)) } }`,
    ],
    [
      "self",
      `class A { constructor() { this.db = new Pool(); } f() { const self = this; g(function () { self.db.query(x) }) } }`,
    ],
    [
      "bind",
      `class A { constructor() { this.db = new Pool(); } f() { g(function () { this.db.query(x) }.bind(this)) } }`,
    ],
    [
      "the parent's constructor",
      `class A { constructor() { this.db = new Pool(); } } class B extends A { f() { this.db.query(x) } }`,
    ],
    [
      "the parent's parent",
      `class A { db = new Pool(); } class B extends A {} class C extends B { f() { this.db.query(x) } }`,
    ],
    ["what it extends", `class A extends Pool { f() { this.query(x) } }`],
    ["super", `class A extends Pool { query(y) { return super.query(x) } }`],
    ["an object of a subclass", `class A extends Pool {} const db = new A(); db.query(x)`],
    ["an object of it", `class A { db = new Pool(); } const a = new A(); a.db.query(x)`],
    [
      "its only construction",
      `class A { constructor(db) { this.db = db; } f() { this.db.query(x) } } new A(new Pool())`,
    ],
    ["destructuring this", `class A { db = new Pool(); f() { const { db } = this; db.query(x) } }`],
    [
      "an instance that it keeps",
      `class A { static get() { return A.one ??= new A(); } db = new Pool(); } A.get().db.query(x)`,
    ],
    ["a class expression", `const A = class { db = new Pool(); f() { this.db.query(x) } }`],
    [
      "a mixin",
      `const mix = (B) => class extends B { db = new Pool(); }; class A extends mix(Object) { f() { this.db.query(x) } }`,
    ],
  ])("are known by %s", (_, text) => {
    expect(callsIn(`${pg} ${text}`)).toContain("pg.Client.query");
  });

  it.each([
    ["a parameter", `class A { constructor(private readonly db: Pool) {} f() { this.db.query(x) } }`],
    ["a parameter that is kept", `class A { constructor(db: Pool) { this.db = db; } f() { this.db.query(x) } }`],
    ["a decorated parameter", `class A { constructor(@Inject(KEY) private db: Pool) {} f() { this.db.query(x) } }`],
    ["a field", `class A { private db!: Pool; f() { this.db.query(x) } }`],
    ["a decorated field", `class A { @Inject() db: Pool; f() { this.db.query(x) } }`],
    ["something optional", `function f(db?: Pool | null) { db?.query(x) }`],
    ["a promise", `async function f(open: Promise<Pool>) { (await open).query(x) }`],
    ["a pattern", `function f({ db }: { db: Pool }) { db.query(x) }`],
    ["an interface", `interface Deps { readonly db: Pool } function f(deps: Deps) { deps.db.query(x) }`],
    ["a type by another name", `type Db = Pool; function f(db: Db) { db.query(x) }`],
    ["an interface that extends it", `interface Db extends Pool {} function f(db: Db) { db.query(x) }`],
    ["typeof", `const pool = new Pool(); function f(db: typeof pool) { db.query(x) }`],
    [
      "what a function returns",
      `const open = () => new Pool(); function f(db: ReturnType<typeof open>) { db.query(x) }`,
    ],
    ["a default", `function f(db: Pool = y) { db.query(x) }`],
    ["an import", `function f(db: import("pg").Pool) { db.query(x) }`],
  ])("are known by the type of %s", (_, text) => {
    expect(callsIn(`import { Pool } from "pg"; ${text}`)).toContain("pg.Client.query");
  });

  it("are known where a class of another file is injected", () => {
    const others = {
      "db.service.ts": `import { Pool } from "pg"; @Injectable() export class Db extends Pool { audit() {} }`,
      "store.ts": `import { Db } from "./db.service"; export class Store { constructor(protected readonly db: Db) {} }`,
    };
    const text = `import { Store } from "./store"; class Users extends Store { find(x) { return this.db.query(x) } }`;
    expect(callsIn(text, others)).toContain("pg.Client.query");
  });

  it("are known by the container that is asked for one", () => {
    const others = { "db.ts": `import { Pool } from "pg"; export class Db { pool = new Pool(); }` };
    expect(callsIn(`import { Db } from "./db"; container.resolve(Db).pool.query(x)`, others)).toContain(
      "pg.Client.query",
    );
  });

  it.each([
    ["a method of its own", `class A extends Pool { query(y) {} f() { this.query(x) } }`],
    ["a field of another class", `class A { db = new Pool(); } class B { f() { this.db.query(x) } }`],
    ["a static field", `class A { static db = new Pool(); f() { this.db.query(x) } }`],
    ["a function in between", `class A { db = new Pool(); f() { g(function () { this.db.query(x) }) } }`],
    ["a field of that type in a namespace", `class A { db: Other.Pool; f() { this.db.query(x) } }`],
  ])("are not mistaken by %s", (_, text) => {
    expect(callsIn(`${pg} ${text}`)).not.toContain("pg.Client.query");
  });
});

describe("the objects that a function constructs", () => {
  const cp = `const cp = require("child_process");`;
  it.each([
    ["its prototype", `function A() { this.cp = cp; } A.prototype.run = function () { this.cp.exec(x) }`],
    ["an object of it", `function A() { this.cp = cp; } new A().cp.exec(x)`],
    [
      "what a method sets",
      `function A() {} A.prototype.init = function () { this.cp = cp; }; A.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "a prototype that is an object",
      `function A() { this.cp = cp; } A.prototype = { run: function () { this.cp.exec(x) } };`,
    ],
    [
      "a member of the prototype",
      `function A() {} A.prototype.cp = cp; A.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "a name for the prototype",
      `function A() { this.cp = cp; } var proto = A.prototype; proto.run = function () { this.cp.exec(x) }`,
    ],
    ["Object.assign", `function A() { this.cp = cp; } Object.assign(A.prototype, { run() { this.cp.exec(x) } });`],
    ["extend", `function A() { this.cp = cp; } util._extend(A.prototype, { run: function () { this.cp.exec(x) } });`],
    [
      "module.exports",
      `module.exports = A; function A() { this.cp = cp; } module.exports.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "a member of the exports",
      `exports.A = function () { this.cp = cp; }; exports.A.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "a namespace",
      `var lib = {}; lib.A = function () { this.cp = cp; }; lib.A.prototype.run = function () { this.cp.exec(x) }`,
    ],
    ["self", `function A() { var self = this; self.cp = cp; this.run = function () { self.cp.exec(x) } }`],
    [
      "_this",
      `var A = (function () { function A() { this.cp = cp; } A.prototype.run = function () { var _this = this; go(function () { _this.cp.exec(x) }) }; return A; }());`,
    ],
    [
      "util.inherits",
      `function A() { this.cp = cp; } function B() {} util.inherits(B, A); B.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "Object.create",
      `function A() { this.cp = cp; } function B() {} B.prototype = Object.create(A.prototype); B.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "new",
      `function A() { this.cp = cp; } function B() {} B.prototype = new A(); B.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "__proto__",
      `function A() { this.cp = cp; } function B() {} B.prototype.__proto__ = A.prototype; B.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "setPrototypeOf",
      `function A() { this.cp = cp; } function B() {} Object.setPrototypeOf(B.prototype, A.prototype); B.prototype.run = function () { this.cp.exec(x) }`,
    ],
    [
      "TypeScript's output",
      `var B = (function (_super) { __extends(B, _super); function B() {} B.prototype.run = function () { this.cp.exec(x) }; return B; }(A)); function A() { this.cp = cp; }`,
    ],
    [
      "Babel's output",
      `var A = function () { function A() { this.cp = cp; } _createClass(A, [{ key: "run", value: function run() { this.cp.exec(x) } }]); return A; }();`,
    ],
    ["a literal", `var a = { init: function () { this.cp = cp; }, run: function () { this.cp.exec(x) } };`],
    [
      "a function without new",
      `function A() { if (!(this instanceof A)) return new A(); this.cp = cp; } A().cp.exec(x)`,
    ],
  ])("are known by %s", (_, text) => {
    expect(callsIn(`${cp} ${text}`)).toContain("child_process.exec");
  });

  it.each([
    [
      "another function's member",
      `function A() { this.cp = cp; } function B() {} B.prototype.run = function () { this.cp.exec(x) }`,
    ],
    ["a member of the function", `function A() {} A.cp = cp; A.prototype.run = function () { this.cp.exec(x) }`],
    [
      "the prototype's own function",
      `function A() { this.cp = cp; } A.prototype.exec = function () {}; A.prototype.run = function () { this.exec(x) }`,
    ],
  ])("are not mistaken by %s", (_, text) => {
    expect(callsIn(`${cp} ${text}`)).not.toContain("child_process.exec");
  });
});

describe("functions that give a client", () => {
  it.each([
    ["directly", `function open() { return new Pool(); } open().query(x)`],
    ["as an arrow function", `const open = () => new Pool(); open().query(x)`],
    ["by a variable", `function open() { const pool = new Pool(); pool.on("error", e); return pool; } open().query(x)`],
    [
      "by one of several returns",
      `function open() { if (!y) return null; if (z) return undefined; return new Pool(); } open().query(x)`,
    ],
    ["later", `const open = async () => { await y; return new Pool(); }; const db = await open(); db.query(x)`],
    ["once", `let one; function open() { if (!one) one = new Pool(); return one; } open().query(x)`],
    ["in an object", `const open = () => ({ db: new Pool() }); const { db } = open(); db.query(x)`],
    ["through another", `const open = () => new Pool(); const again = () => open(); again().query(x)`],
    ["that they are given", `const log = (db) => { y(); return db; }; log(new Pool()).query(x)`],
    ["by then", `const open = async () => new Pool(); open().then((db) => db.query(x))`],
    ["frozen", `const all = Object.freeze({ db: new Pool() }); all.db.query(x)`],
    ["to their only call", `function routes(db) { db.query(x) } routes(new Pool())`],
    ["as a proxy", `const db = new Proxy(new Pool(), {}); db.query(x)`],
    ["or end in an error", `const db = await new Pool().connect().catch(exit); db.query(x)`],
  ])("are followed %s", (_, text) => {
    expect(callsIn(`${pg} ${text}`)).toContain("pg.Client.query");
  });

  it("are none where they return data: what is done to it is a flow", () => {
    const text = `import express from "express"; express().get("/", (req, res) => { name(req).trim(); })
      function name(req) { const { name } = req.query; if (!/^\\w+$/.test(name)) throw new Error(); return name; }`;
    expect(callsIn(text).filter((api) => api.startsWith("express.Request.query"))).toEqual([]);
  });

  it.each([
    [
      "returns another of two values that are called",
      `const open = (db) => db; open(y); open(new Pool()); open(y).query(x)`,
    ],
    ["is called twice", `function routes(db) { db.query(x) } routes(new Pool()); routes(y)`],
    ["yields", `function* open() { return new Pool(); } open().query(x)`],
  ])("are not mistaken where one %s", (_, text) => {
    expect(callsIn(`${pg} ${text}`)).not.toContain("pg.Client.query");
  });
});
