import { describe, expect, it } from "vitest";
import { openScript } from "./scripts.ts";

/** The constant that the argument of `probe()` is. */
function constantOf(text: string, others: Readonly<Record<string, string>> = {}) {
  const { tree, constantOf: fold } = openScript(text, "app.ts", others);
  for (const node of tree.nodes) {
    const isProbe = node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "probe";
    if (isProbe && node.arguments[0]) return fold(node.arguments[0]);
  }
  throw new Error("nothing is probed");
}

describe("a constant", () => {
  it.each([
    ["an enum", `enum Table { Users = "users" } probe(Table.Users)`, "users"],
    ["an enum by its name in quotes", `enum Table { Users = "users" } probe(Table["Users"])`, "users"],
    ["a namespace", `namespace Table { export const users = "users"; } probe(Table.users)`, "users"],
    ["a static field", `class A { static readonly table = "users"; f() { probe(A.table) } }`, "users"],
    ["a field", `class A { private readonly table = "users"; f() { probe(this.table) } }`, "users"],
    ["an object in an object", `const config = { db: { table: "users" } }; probe(config.db.table)`, "users"],
    ["as const", `const tables = { users: "users" } as const; probe(tables.users)`, "users"],
    ["satisfies", `const tables = Object.freeze({ users: "users" } satisfies object); probe(tables.users)`, "users"],
    ["a pattern", `const { users } = { users: "users" }; probe(users)`, "users"],
    ["a sum of parts", `const tables = { a: "us" }; probe(\`\${tables.a}ers\`)`, "users"],
  ])("is folded through %s", (_, text, value) => {
    expect(constantOf(text)).toBe(value);
  });

  it.each([
    ["a named export", `import { table } from "./c"; probe(table)`, `export const table = "users";`],
    ["a default export", `import table from "./c"; probe(table)`, `export default "users";`],
    ["a namespace", `import * as c from "./c"; probe(c.table)`, `export const table = "users";`],
    ["an enum", `import { Table } from "./c"; probe(Table.Users)`, `export enum Table { Users = "users" }`],
    [
      "an object",
      `import { tables } from "./c"; probe(tables.a.b)`,
      `export const tables = { a: { b: "us" + "ers" } };`,
    ],
    ["module.exports", `const c = require("./c"); probe(c.table)`, `module.exports = { table: "users" };`],
    [
      "a pattern",
      `const { table } = require("./c"); probe(table)`,
      `const table = "users"; module.exports = { table };`,
    ],
    ["exports.name", `probe(require("./c").table)`, `exports.table = "users";`],
    ["a re-export", `import { table } from "./c"; probe(table)`, `export * from "./d";`],
  ])("is folded through %s of another file", (_, text, c) => {
    expect(constantOf(text, { "c.ts": c, "d.ts": `export const table = "users";` })).toBe("users");
  });

  it.each([
    ["a field that is written", `class A { table = "users"; f(x) { probe(this.table); this.table = x; } }`],
    ["a static field that is written", `class A { static table = "users"; f() { probe(A.table) } } A.table = y;`],
    ["a member that is written", `const o = { a: { b: "users" } }; o.a.b = y; probe(o.a.b)`],
    ["a variable that is written", `let o = { a: "users" }; o = y; probe(o.a)`],
    ["an enum without a value", `enum Table { Users = f() } probe(Table.Users)`],
    ["a parameter", `function f({ table }) { probe(table) }`],
    ["a default", `const { table = "users" } = y; probe(table)`],
    ["a name that is itself", `const o = { get a() { return o.a; } }; probe(o.a)`],
  ])("is not %s", (_, text) => {
    expect(constantOf(text)).toBeUndefined();
  });

  it("is not what another file writes later", () => {
    expect(constantOf(`import { a } from "./c"; probe(a)`, { "c.ts": `export let a = "x"; a = y;` })).toBeUndefined();
    expect(constantOf(`probe(require("./c").a)`, { "c.ts": `exports.a = "x"; exports.a = y;` })).toBeUndefined();
  });

  it("ends where files name each other", () => {
    const others = {
      "a.ts": `import { b } from "./b"; export const a = b + b;`,
      "b.ts": `import { a } from "./a"; export const b = a + a;`,
    };
    expect(constantOf(`import { a } from "./a"; probe(a)`, others)).toBeUndefined();
  });
});
