import { describe, expect, it } from "vitest";
import { flowsIn, openScripts } from "./scripts.ts";

const command = `import { exec } from "node:child_process";`;

/** A handler that calls what `./tool` gives out, imported by `imported`, with data from a request. */
function flowsThrough(imported: string, call: string, tool: string) {
  return flowsIn(`${imported} export async function handle(req, res) { ${call} }`, "app.ts", { "tool.ts": tool });
}

describe("data from a request goes into another file", () => {
  it.each([
    ["a function", `import { run } from "./tool";`, "run(req.query.x)", "export function run(c) { exec(c) }"],
    ["an arrow", `import { run as go } from "./tool";`, "go(req.query.x)", "export const run = (c) => exec(c)"],
    ["a default export", `import run from "./tool";`, "run(req.query.x)", "export default (c) => exec(c)"],
    ["a namespace", `import * as t from "./tool";`, "t.run(req.query.x)", "export function run(c) { exec(c) }"],
    ["require", `const { run } = require("./tool");`, "run(req.query.x)", "exports.run = (c) => exec(c)"],
    ["module.exports", `const run = require("./tool");`, "run(req.query.x)", "module.exports = (c) => exec(c)"],
    ["an object", `import t from "./tool";`, "t.run(req.query.x)", "export default { run(c) { exec(c) } }"],
    [
      "an instance",
      `const t = require("./tool");`,
      "t.run(req.body.x)",
      "class T { run(c) { exec(c) } } module.exports = new T()",
    ],
    ["a class", `import { T } from "./tool";`, "new T().run(req.body.x)", "export class T { run(c) { exec(c) } }"],
    [
      "a static method",
      `import { T } from "./tool";`,
      "T.run(req.body.x)",
      "export class T { static run(c) { exec(c) } }",
    ],
    [
      "a constructor",
      `import { T } from "./tool";`,
      "new T(req.body.x)",
      "export class T { constructor(c) { exec(c) } }",
    ],
    [
      "a base class",
      `import { T } from "./tool";`,
      "new T().run(req.body.x)",
      "class B { run(c) { exec(c) } } export class T extends B {}",
    ],
    [
      "a maker",
      `import { make } from "./tool"; const t = make();`,
      "t.run(req.body.x)",
      "export const make = () => ({ run: (c) => exec(c) })",
    ],
    [
      "the whole request",
      `import { run } from "./tool";`,
      "run(req)",
      "export function run(input) { exec(input.query.x) }",
    ],
    [
      "a callback",
      `import { run } from "./tool"; ${command}`,
      "run(req.query.x, (c) => exec(c))",
      "export function run(c, done) { done(c) }",
    ],
  ])("through %s", (_, imported, call, tool) => {
    expect(flowsThrough(imported, call, `${command} ${tool}`)).toEqual(["command:"]);
  });

  it("through a controller, a service and a repository", () => {
    const others = {
      "service.ts": `import { Repo } from "./repo"; export class Service { constructor(private repo: Repo) {} find(n: string) { return this.repo.find(n.trim()) } }`,
      "repo.ts": `import { Pool } from "pg"; export class Repo { constructor(private db: Pool) {} find(n: string) { return this.db.query("SELECT " + n) } }`,
    };
    const app = `import { Service } from "./service"; export class C { constructor(private s: Service) {} show = (req, res) => this.s.find(req.query.n) }`;
    expect(flowsIn(app, "app.ts", others)).toEqual(["sql:"]);
  });

  it("and what comes back from there is followed", () => {
    const tool = "export const wrap = (x) => 'ls ' + x; export const count = (x) => Number(x)";
    const imported = `${command} import { wrap, count } from "./tool";`;
    expect(flowsThrough(imported, "exec(wrap(req.query.x))", tool)).toEqual(["command:"]);
    expect(flowsThrough(imported, "exec(wrap(count(req.query.x)))", tool)).toEqual(["command: number"]);
  });

  it("where names of that file's body hold", () => {
    const tool = `import { db } from "./db"; const start = "SELECT * FROM a WHERE "; export const find = (x) => db.query(start + x)`;
    expect(flowsThrough(`import { find } from "./tool";`, "find(req.query.x)", tool)).toEqual(["sql:"]);
  });

  it("past a question that another file answers", () => {
    const tool = "export const isName = (x) => /^[a-z]+$/.test(x)";
    const call = "if (isName(req.query.x)) exec(req.query.x)";
    expect(flowsThrough(`${command} import { isName } from "./tool";`, call, tool)).toEqual(["command: characters"]);
  });

  it("and the flow names the file of the sink, and the call that leads there", () => {
    const app = `import { run } from "./tool"; export function handle(req, res) { run(req.query.x) }`;
    const project = openScripts({ "app.ts": app, "tool.ts": `${command} export function run(c) { exec(c) }` });
    const module = project.moduleAt("app.ts");
    const [flow] = module && "text" in module ? project.flowsOf(module).flows : [];
    expect(flow?.path).toBe("tool.ts");
    expect(app.slice(...(flow?.entry ?? []))).toBe("run(req.query.x)");
    expect(flow?.taint.steps.map(({ path }) => path)).toEqual(["app.ts", "tool.ts", "tool.ts"]);
  });

  it("and files that call each other in a circle end", () => {
    const circle = (other: string) =>
      `import { run as next } from "./${other}"; ${command} export function run(c) { next(c); exec(c) }`;
    const app = `import { run } from "./a"; export function handle(req, res) { run(req.query.x) }`;
    expect(flowsIn(app, "app.ts", { "a.ts": circle("b"), "b.ts": circle("a") })).toEqual(["command:"]);
  });
});
