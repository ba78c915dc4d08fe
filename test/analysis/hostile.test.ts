import { describe, expect, it } from "vitest";
import { expectLinearCost } from "../helpers/growth.ts";
import { flowsIn, openScripts } from "./scripts.ts";

function failureOf(text: string, maxDepth?: number) {
  const module = openScripts({ "app.js": text }, maxDepth).moduleAt("app.js");
  return module && "reason" in module ? module.reason : undefined;
}

const head = `import { exec } from "child_process";`;

describe("a hostile script", () => {
  it.each([
    ["arrays", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["functions", `${"function f(){".repeat(10_000)}${"}".repeat(10_000)}`],
    ["operators", `x = ${"- ".repeat(10_000)}1`],
    ["sums", `x = ${"1 + ".repeat(10_000)}1`],
    ["conditions", `${"if (x) ".repeat(10_000)};`],
    ["choices", `x = ${"a ? b : ".repeat(10_000)}c`],
    ["members", `x${".a".repeat(10_000)}`],
    ["calls", `x${"()".repeat(10_000)}`],
    ["templates", `${"`${".repeat(10_000)}1${"}`".repeat(10_000)}`],
  ])("that nests 10,000 %s is too deep, and nothing breaks", (_, text) => {
    expect(failureOf(text)).toBe("too deep");
  });

  it("that is just as deep as allowed is interpreted", () => {
    expect(
      flowsIn(
        `${head} const x = ${"(1 + ".repeat(150)}req${")".repeat(150)}; function f(req, res) { exec(req.query.x) }`,
      ),
    ).toEqual(["command:"]);
    expect(flowsIn(`${head} x = ${"1 + ".repeat(200)}1; y${".a".repeat(200)}; y${"()".repeat(200)};`)).toEqual([]);
  });

  it("that does not parse says so", () => {
    expect(failureOf("const = ;")).toBe("syntax error");
    expect(failureOf("\u0000\uffff<?php")).toBe("syntax error");
  });

  const inOneLine = (calls: number) =>
    `${head} function f(req, res) { exec(req.query.x) } ${"a(b.c,1);".repeat(calls)}`;

  it("of a megabyte in one line, the most that is read, is looked at to its end", () => {
    expect(flowsIn(inOneLine(105_000), "app.js")).toEqual(["command:"]);
  }, 60_000);

  it("of one long line is looked at, at a cost that grows as the line", () => {
    expectLinearCost((size) => flowsIn(inOneLine(size), "app.js"), 5_000);
  }, 60_000);

  it("that doubles a text in each line keeps its memory", () => {
    const lines = Array.from({ length: 200 }, () => "t = t + t; u = [u, u].join(u);").join("\n");
    expect(
      flowsIn(`${head} export function f(req, res) { let t = req.query.x; let u = t; ${lines} exec(u); }`),
    ).toEqual(["command:"]);
  });

  it("with a chain of thousands of names ends", () => {
    const chain = Array.from({ length: 5_000 }, (_, index) => `const a${index + 1} = a${index};`).join("\n");
    expect(flowsIn(`${chain} a5000.query(x);`)).toEqual([]);
  });

  it("that puts an object forty times into another, and so on, ends", () => {
    const fields = Array.from({ length: 40 }, (_, index) => `k${index}: o`).join();
    const lines = Array.from({ length: 12 }, () => `o = { ${fields} };`).join("\n");
    expect(flowsIn(`${head} export function f(req, res) { let o = req.body.x; ${lines} exec(o.k1 + o); }`)).toEqual([
      "command:",
    ]);
  });

  it("that calls fifty functions from each of fifty functions ends", () => {
    const functions = Array.from({ length: 50 }, (_, index) => {
      const calls = Array.from({ length: 50 }, (_, other) => `f${other}(x);`).join("");
      return `function f${index}(x) { ${calls} exec(x); }`;
    });
    expect(flowsIn(`${head} ${functions.join("\n")} export function h(req, res) { f0(req.query.x); }`)).toContain(
      "command:",
    );
  }, 20_000);

  it("with loops in loops ends", () => {
    const loops = `${"for (const a of b) { ".repeat(60)} c += req.query.x; ${"}".repeat(60)}`;
    expect(flowsIn(`${head} export function h(req, res) { let c = ''; ${loops} exec(c); }`)).toEqual(["command:"]);
  });

  it.each(["constructor", "__proto__", "prototype", "toString", "hasOwnProperty"])("may name things %s", (name) => {
    const body = `const o = { ["${name}"]: req.query.x }; const { ${name}: a } = o; exec(a); ${name}(a); o.${name}();`;
    expect(flowsIn(`${head} export function h(req, res) { ${body} }`)).toEqual(["command:"]);
    expect(
      flowsIn(`class ${name === "constructor" ? "A" : name} { ${name}() {} } this.${name}; ({}).${name}.${name}();`),
    ).toEqual([]);
  });
});

describe("a project of a hundred files", () => {
  const handlers = Array.from(
    { length: 20 },
    (_, index) => `app.get("/${index}", async (req, res) => {
      const { name, size = 1 } = req.query;
      for (const row of await db.query("SELECT * FROM t WHERE name = $1", [name])) res.write(row[size]);
      if (size > 1) return res.status(400).end();
      res.json({ name: name.trim(), size: Number(size) });
    });`,
  ).join("\n");
  const textOf = (
    index: number,
  ) => `import express from "express"; import { db } from "./db.js"; import { f } from "./f${index + 1}.js";
    export const app = express(); export function f() {} ${handlers}`;

  it("is looked at as a whole, at a cost that grows as their number", () => {
    expectLinearCost((size) => {
      const files = Object.fromEntries(Array.from({ length: size }, (_, index) => [`f${index}.js`, textOf(index)]));
      const project = openScripts({ ...files, "db.js": `import pg from "pg"; export const db = new pg.Pool();` });
      for (const path of Object.keys(files)) {
        const module = project.moduleAt(path);
        if (!module || "reason" in module) throw new Error(path);
        const { flows, complete } = project.flowsOf(module);
        expect(flows.filter(({ sink }) => sink === "sql")).toEqual([]);
        expect(complete).toBe(true);
      }
    }, 25);
  }, 60_000);
});
