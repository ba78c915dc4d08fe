import { describe, expect, it } from "vitest";
import { callsIn } from "./scripts.ts";

/** What a file gives out, in each way that people and compilers write it; `pool` is a client of a database. */
const head = `const pg = require("pg"); const pool = new pg.Pool();`;

describe("what CommonJS gives out", () => {
  it.each([
    ["an object", `module.exports = { db: pool, other: 1 };`, `const { db } = require("./db");`],
    ["a getter", `module.exports = { get db() { return pool; } };`, `const { db } = require("./db");`],
    ["both names", `exports = module.exports = pool;`, `const db = require("./db");`],
    [
      "a function with members",
      `module.exports = run; run.db = pool; function run() {}`,
      `const { db } = require("./db");`,
    ],
    [
      "members on top",
      `exports = module.exports = function () {}; exports.db = pool;`,
      `const { db } = require("./db");`,
    ],
    ["Object.assign", `Object.assign(module.exports, { db: pool });`, `const { db } = require("./db");`],
    [
      "Object.assign to a function",
      `module.exports = Object.assign(() => {}, { db: pool });`,
      `const { db } = require("./db");`,
    ],
    ["several names at once", `module.exports.db = exports.pool = pool;`, `const { db } = require("./db");`],
    ["a name in quotes", `exports["db"] = pool;`, `const db = require("./db")["db"];`],
    ["a spread", `const all = { db: pool }; module.exports = { ...all };`, `const { db } = require("./db");`],
    ["a name for the exports", `const api = module.exports = {}; api.db = pool;`, `const { db } = require("./db");`],
    [
      "an object that is filled",
      `const api = {}; api.db = pool; module.exports = api;`,
      `const { db } = require("./db");`,
    ],
    [
      "defineProperty",
      `Object.defineProperty(exports, "db", { get: function () { return pool; } });`,
      `const { db } = require("./db");`,
    ],
    ["swc", `_export(exports, { db: function () { return pool; } });`, `const { db } = require("./db");`],
    ["a nested object", `module.exports = { a: { b: pool } };`, `const { a: { b: db } } = require("./db");`],
    ["a function that is called", `module.exports = (name) => pool;`, `const db = require("./db")("main");`],
    [
      "a function that makes it",
      `exports.open = function () { return new pg.Pool(); };`,
      `const db = require("./db").open();`,
    ],
    [
      "an async function",
      `exports.open = async () => { await x; return pool; };`,
      `const db = await require("./db").open();`,
    ],
    ["a default with members", `exports.default = pool;`, `const db = require("./db").default;`],
    ["export =", `export = pool;`, `import db = require("./db");`],
    ["export = to an import", `export = pool;`, `import db from "./db";`],
    ["a wrapper", `(function (exports) { exports.db = pool; })(exports);`, `const { db } = require("./db");`],
    [
      "esbuild",
      `var all = {}; __export(all, { db: () => pool }); module.exports = __toCommonJS(all); exports.db = pool`,
      `const { db } = require("./db");`,
    ],
  ])("is found by %s", (_, exported, imported) => {
    expect(callsIn(`${imported} db.query(x)`, { "db.ts": `${head} ${exported}` })).toContain("pg.Client.query");
  });

  it.each([
    ["another name", `module.exports = { other: pool };`, `const { db } = require("./db");`],
    ["a local of the name", `const db = pool; module.exports = {};`, `const { db } = require("./db");`],
    [
      "an object that is not given out",
      `const api = {}; api.db = pool; module.exports = {};`,
      `const { db } = require("./db");`,
    ],
    ["a function that is not called", `module.exports = () => pool;`, `const db = require("./db");`],
    ["something else", `module.exports = { db: { query() {} } };`, `const { db } = require("./db");`],
  ])("is not mistaken by %s", (_, exported, imported) => {
    expect(callsIn(`${imported} db.query(x)`, { "db.ts": `${head} ${exported}` })).not.toContain("pg.Client.query");
  });
});

describe("a file that gives out what another does", () => {
  it.each([
    ["export *", `export * from "./pool";`],
    ["export * of a folder", `export * from ".";  export * from "./pool"`],
    ["a named re-export", `export { db } from "./pool";`],
    ["an import and an export", `import { db } from "./pool"; export { db };`],
    ["module.exports = require", `module.exports = require("./pool");`],
    ["a spread of require", `module.exports = { ...require("./pool"), other: 1 };`],
    ["Object.assign", `module.exports = Object.assign({}, require("./other"), require("./pool"));`],
    ["TypeScript's star", `__exportStar(require("./pool"), exports);`],
    ["tslib's star", `tslib_1.__exportStar(require("./pool"), exports);`],
    ["TypeScript's old star", `__export(require("./pool"));`],
    [
      "TypeScript's getter",
      `var pool_1 = require("./pool"); Object.defineProperty(exports, "db", { enumerable: true, get: function () { return pool_1.db; } });`,
    ],
    [
      "Babel's star",
      `var _pool = require("./pool"); Object.keys(_pool).forEach(function (key) { if (key === "default") return; Object.defineProperty(exports, key, { enumerable: true, get: function () { return _pool[key]; } }); });`,
    ],
    ["a member", `exports.db = require("./pool").db;`],
  ])("is followed by %s", (_, barrel) => {
    const others = { "lib/pool.js": `import pg from "pg"; export const db = new pg.Pool();`, "lib/index.js": barrel };
    expect(callsIn(`import { db } from "./lib"; db.query(x)`, others)).toContain("pg.Client.query");
  });

  it("is followed through `export * as`", () => {
    const others = {
      "pool.ts": `import pg from "pg"; export const db = new pg.Pool();`,
      "all.ts": `export * as stores from "./pool";`,
    };
    expect(callsIn(`import { stores } from "./all"; stores.db.query(x)`, others)).toContain("pg.Client.query");
  });

  it("prefers its own names to those of a star", () => {
    const others = {
      "pool.ts": `import pg from "pg"; export const db = new pg.Pool();`,
      "all.ts": `export * from "./pool"; export const db = {};`,
    };
    expect(callsIn(`import { db } from "./all"; db.query(x)`, others)).toEqual([]);
  });

  it("is followed through three files", () => {
    const others = {
      "a.js": `const { db } = require("./b"); module.exports = { db };`,
      "b.js": `exports.db = require("./c").connect();`,
      "c.js": `const mysql = require("mysql"); exports.connect = function () { const c = mysql.createConnection({}); c.connect(); return c; }`,
    };
    expect(callsIn(`require("./a").db.query(x)`, others)).toContain("mysql.Client.query");
  });
});

describe("what loads a module", () => {
  it.each([
    ["require in a function", `function f() { require("child_process").exec(x) }`],
    ["a constant", `const name = "child_process"; require(name).exec(x)`],
    ["a sum", `require("child" + "_process").exec(x)`],
    ["TypeScript's output", `const child_process_1 = require("child_process"); (0, child_process_1.exec)(x)`],
    ["TypeScript's old output", `var child_process_1 = require("child_process"); child_process_1.exec(x)`],
    ["__importStar", `const cp = __importStar(require("child_process")); cp.exec(x)`],
    ["__importDefault", `const cp_1 = __importDefault(require("child_process")); cp_1.default.exec(x)`],
    [
      "tslib",
      `const tslib_1 = require("tslib"); const cp_1 = tslib_1.__importDefault(require("child_process")); cp_1.default.exec(x)`,
    ],
    [
      "Babel",
      `var _cp = _interopRequireDefault(require("child_process")); function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; } (0, _cp.default.exec)(x)`,
    ],
    ["Babel's namespace", `var cp = _interopRequireWildcard(require("child_process")); cp.exec(x)`],
    ["esbuild", `var import_cp = __toESM(require("child_process")); import_cp.default.exec(x); (0, import_cp.exec)(x)`],
    ["destructured import()", `const { exec } = await import("node:child_process"); exec(x)`],
    ["the default of import()", `const { default: cp } = await import("child_process"); cp.exec(x)`],
    ["then", `import("child_process").then(({ exec }) => exec(x))`],
    ["then and await", `const exec = await import("child_process").then((m) => m.exec); exec(x)`],
    ["Promise.all", `const [fs, cp] = await Promise.all([import("fs"), import("child_process")]); cp.exec(x)`],
    ["process.mainModule", `process.mainModule.require("child_process").exec(x)`],
    ["module.require", `module.require("child_process").exec(x)`],
    ["globalThis", `globalThis.process.mainModule.require("child_process").exec(x)`],
    [
      "createRequire",
      `import { createRequire } from "module"; const require = createRequire(import.meta.url); require("child_process").exec(x)`,
    ],
    ["AMD", `define(["fs", "child_process"], function (fs, cp) { cp.exec(x) })`],
    ["AMD's require", `define(function (require, exports, module) { require("child_process").exec(x) })`],
    ["a wrapper", `(function (cp) { cp.exec(x) })(require("child_process"))`],
    ["a wrapper with this", `(function (cp) { cp.exec(x) }).call(this, require("child_process"))`],
    [
      "UMD",
      `(function (factory) { module.exports = factory(require("child_process")); })(function (cp) { cp.exec(x) })`,
    ],
    ["an alias of types", `import pg = require("child_process"); import run = pg.exec; run(x)`],
    ["either", `const cp = global.cp || require("child_process"); cp.exec(x)`],
    ["a fallback", `let cp; try { cp = require("child_process") } catch { cp = null } cp.exec(x)`],
    ["a default", `function f({ exec = require("child_process").exec } = {}) { exec(x) }`],
    ["a default of a parameter", `function f(x, cp = require("child_process")) { cp.exec(x) }`],
    ["an assignment that takes apart", `let exec; ({ exec } = require("child_process")); exec(x)`],
    ["a rest", `const { spawn, ...cp } = require("child_process"); cp.exec(x)`],
    ["satisfies", `const cp = require("child_process") as any satisfies object; (cp!.exec as any)(x)`],
    ["a list", `const [cp] = [require("child_process")]; cp.exec(x)`],
    ["an object", `const tools = { run: require("child_process").exec }; tools.run(x)`],
    [
      "an object that is filled",
      `const tools = {}; tools.cp = require("child_process"); function f() { tools.cp.exec(x) }`,
    ],
    ["a global", `global.cp = require("child_process"); function f() { global.cp.exec(x); }`],
    ["a namespace", `namespace tools { export const cp = require("child_process"); } tools.cp.exec(x)`],
    ["mz", `require("mz/child_process").exec(x)`],
  ])("is known by %s", (_, text) => {
    expect(callsIn(text)).toContain("child_process.exec");
  });

  it.each([
    ["util", `const { promisify } = require("util"); const run = promisify(require("child_process").exec); run(x)`],
    [
      "bluebird",
      `const Promise = require("bluebird"); const run = Promise.promisify(require("child_process").exec); run(x)`,
    ],
    ["promisifyAll", `const cp = require("bluebird").promisifyAll(require("child_process")); cp.execAsync(x)`],
    [
      "promisifyAll in place",
      `const cp = require("child_process"); require("bluebird").promisifyAll(cp); cp.execAsync(x)`,
    ],
    ["pify", `const pify = require("pify"); pify(require("child_process").exec)(x)`],
    ["pify of a module", `import pify from "pify"; import cp from "child_process"; pify(cp).exec(x)`],
    ["thenify", `const thenify = require("thenify"); const exec = thenify(require("child_process").exec); exec(x)`],
    [
      "TypeScript's output",
      `const util_1 = require("util"); const cp_1 = require("child_process"); const run = (0, util_1.promisify)(cp_1.exec); run(x)`,
    ],
  ])("is known when %s turns its callbacks into promises", (_, text) => {
    expect(callsIn(text)).toContain("child_process.exec");
  });

  it.each([
    ["a parameter named like it", `function f(child_process) { child_process.exec(x) }`],
    ["a function of the file", `function require(name) { return {}; } require("child_process").exec(x)`],
    ["a name that is not constant", `let name = "child_process"; name = y; require(name).exec(x)`],
    ["a method of an object of the file", `const cp = { exec() {} }; cp.exec(x)`],
    ["then of something else", `load().then((cp) => cp.exec(x))`],
  ])("is not mistaken by %s", (_, text) => {
    expect(callsIn(text)).not.toContain("child_process.exec");
  });
});
