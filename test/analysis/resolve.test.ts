import { describe, expect, it } from "vitest";
import { callsIn, openScript } from "./scripts.ts";

describe("the resolver", () => {
  it.each([
    ["a named import", `import { exec } from "child_process"; exec(x)`],
    ["the prefix of Node", `import { exec } from "node:child_process"; exec(x)`],
    ["another name", `import { exec as run } from "child_process"; run(x)`],
    ["a default import", `import cp from "child_process"; cp.exec(x)`],
    ["a namespace", `import * as cp from "child_process"; cp.exec(x)`],
    ["require", `const cp = require("child_process"); cp.exec(x)`],
    ["destructuring", `const { exec: run } = require("child_process"); run(x)`],
    ["import =", `import cp = require("child_process"); cp.exec(x)`],
    ["await import", `const cp = await import("child_process"); cp.exec(x)`],
    ["promisify", `import { exec } from "child_process"; import { promisify } from "util"; promisify(exec)(x)`],
    ["a computed name", `import cp from "child_process"; cp["ex" + "ec"](x)`],
    ["a name in between", `import cp from "child_process"; const a = cp; const b = a.exec; b(x)`],
    ["bind", `import cp from "child_process"; cp.exec.bind(cp)(x)`],
    ["an optional call", `import cp from "child_process"; cp?.exec?.(x)`],
    ["a later assignment", `let cp; cp = require("child_process"); cp.exec(x)`],
  ])("knows an API by %s", (_, text) => {
    expect(callsIn(text)).toContain("child_process.exec");
  });

  it.each([
    ["a parameter", `import { exec } from "child_process"; function f(exec) { exec(x) }`],
    ["a local function", `function exec() {} exec(x)`],
    ["a method of another object", `/a/.exec(x)`],
  ])("does not take %s for an API of the same name", (_, text) => {
    expect(callsIn(text)).not.toContain("child_process.exec");
  });

  it.each([
    ["a field of a class", `import pg from "pg"; class A { db = new pg.Pool(); f() { this.db.query(x) } }`],
    [
      "the constructor",
      `import { Pool } from "pg"; class A { constructor() { this.db = new Pool() } f() { this.db.query(x) } }`,
    ],
    [
      "an annotation",
      `import { Pool } from "pg"; class A { constructor(private db: Pool) {} f() { this.db.query(x) } }`,
    ],
    ["a client of a pool", `import pg from "pg"; const c = await new pg.Pool().connect(); c.query(x)`],
    ["a typed parameter", `import type { Pool } from "pg"; function f(db: Pool) { db.query(x) }`],
  ])("knows what an object is by %s", (_, text) => {
    expect(callsIn(text)).toContain("pg.Client.query");
  });

  it.each([
    ["a named export", `export const db = new pg.Pool();`, `import { db } from "./db.js";`],
    ["a default export", `export default new pg.Pool();`, `import db from "./db.js";`],
    ["module.exports", `module.exports = new pg.Pool();`, `const db = require("./db");`],
    [
      "a field of module.exports",
      `const db = new pg.Pool(); module.exports = { db };`,
      `const { db } = require("./db");`,
    ],
    ["a namespace", `export const pool = new pg.Pool();`, `import * as all from "./db.js"; const db = all.pool;`],
    ["a module's member", `exports.pool = new pg.Pool();`, `const all = require("./db"); const db = all.pool;`],
    ["exports.name", `exports.db = new pg.Pool();`, `const { db } = require("./db");`],
  ])("follows %s into another file", (_, exported, imported) => {
    expect(callsIn(`${imported} db.query(x)`, { "db.js": `import pg from "pg"; ${exported}` })).toContain(
      "pg.Client.query",
    );
  });

  it("follows a re-export through two files", () => {
    const others = {
      "db/index.ts": `export { pool as db } from "./pool.js";`,
      "db/pool.ts": `import { Pool } from "pg"; export const pool = new Pool();`,
    };
    expect(callsIn(`import { db } from "./db"; db.query(x)`, others)).toContain("pg.Client.query");
  });

  it("ends where files export each other's names in a circle", () => {
    const others = { "a.js": `export { x } from "./b.js";`, "b.js": `export { x } from "./a.js";` };
    expect(callsIn(`import { x } from "./a.js"; x()`, others)).toEqual([]);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])(
    "takes %s for a name like any other",
    (name) => {
      expect(() =>
        callsIn(`import a from "${name}"; a.${name}(); ${name}(x); const { ${name}: b } = a; b();`),
      ).not.toThrow();
      expect(callsIn(`const o = { ${name}: 1 }; o.${name}();`)).toEqual([]);
    },
  );
});

describe("constants", () => {
  function constantOf(expression: string, before = "") {
    const { program, constantOf: fold } = openScript(`${before}; probe(${expression});`);
    const statement = program.body.at(-1);
    const call = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
    const argument = call?.type === "CallExpression" ? call.arguments[0] : undefined;
    return argument && fold(argument);
  }

  it.each([
    ["5 * 1024 ** 2", "", 5_242_880],
    [`'a' + \`b\${1}\``, "", "ab1"],
    ["size * 2", "const size = 8", 16],
    ["limits.size", "const limits = Object.freeze({ size: 3 })", 3],
    ["!0 === x", "", undefined],
    ["n", "let n = 1; n = 2", undefined],
    ["n", "const n = n + 1", undefined],
  ])("folds %s", (expression, before, value) => {
    expect(constantOf(expression, before)).toBe(value);
  });

  it("gives up on a text that doubles in each line", () => {
    const lines = Array.from({ length: 40 }, (_, index) => `const a${index + 1} = a${index} + a${index}`);
    expect(constantOf("a40", ["const a0 = 'aaaaaaaaaa'", ...lines].join(";"))).toBeUndefined();
  });
});
