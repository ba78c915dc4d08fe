import { describe, expect, it } from "vitest";
import { flowsIn } from "./scripts.ts";

/** A program, and the one that differs in what matters only: there no data reaches anything. Other files stand beside `app.ts`. */
interface Ability {
  readonly bad: string;
  readonly good: string;
  readonly others?: Readonly<Record<string, string>>;
}

const route = (body: string) => `export async function handle(req, res) { ${body} }`;
const db = "db.query(req.query.n)";
const pg = `import { Pool } from "pg";`;
const poolFile = { "pool.ts": `${pg} export const pool = new Pool(); export const cache = new Map();` };

const abilities: Readonly<Record<string, Ability>> = {
  CommonJS: {
    bad: `const { exec } = require("child_process"); exports.handle = (req, res) => exec(req.query.n);`,
    good: `const { exec } = require("./exec"); exports.handle = (req, res) => exec(req.query.n);`,
    others: { "exec.js": `exports.exec = (name) => name.length;` },
  },
  ESM: {
    bad: `import * as cp from "node:child_process"; ${route("cp.exec(req.query.n)")}`,
    good: `import * as cp from "node:child_process"; ${route("cp.execFile('ls', [req.query.n])")}`,
  },
  "TypeScript's `import =`": {
    bad: `import cp = require("child_process"); ${route("cp.exec(req.query.n)")}`,
    good: `import cp = require("./cp"); ${route("cp.exec(req.query.n)")}`,
    others: { "cp.ts": `export function exec(name: string) { return name.length; }` },
  },
  "TypeScript's `export =`": {
    bad: `import db = require("./db"); ${route(db)}`,
    good: `import db = require("./none"); ${route(db)}`,
    others: { "db.ts": `${pg} const db = new Pool(); export = db;`, "none.ts": `const db = new Map(); export = db;` },
  },
  enums: {
    bad: `const cp = require("child_process"); enum Way { Run = "exec", Stop = "unref" } ${route("cp[Way.Run](req.query.n)")}`,
    good: `const cp = require("child_process"); enum Way { Run = "exec", Stop = "unref" } ${route("cp[Way.Stop](req.query.n)")}`,
  },
  "enums of another file": {
    bad: `import { Way } from "./way"; import cp from "child_process"; ${route("cp[Way.Run](req.query.n)")}`,
    good: `import { Way } from "./way"; import cp from "child_process"; ${route("cp[Way.Stop](req.query.n)")}`,
    others: { "way.ts": `export enum Way { Run = "exec", Stop = "unref" }` },
  },
  "values of enums": {
    bad: `import cp from "child_process"; enum Tool { List = "ls" } ${route("cp.exec(Tool.List + req.query.n)")}`,
    good: `import cp from "child_process"; enum Tool { List = "ls" } ${route("cp.exec(Tool.List)")}`,
  },
  namespaces: {
    bad: `import cp from "child_process"; namespace Tools { export const run = cp.exec; } ${route("Tools.run(req.query.n)")}`,
    good: `import cp from "child_process"; namespace Tools { export const run = (n) => n; } ${route("Tools.run(req.query.n)")}`,
  },
  satisfies: {
    bad: `import cp from "child_process"; const tools = { run: cp.exec } satisfies object; ${route("tools.run((req.query.n satisfies unknown) as string)")}`,
    good: `import cp from "child_process"; const tools = { run: Number } satisfies object; ${route("tools.run((req.query.n satisfies unknown) as string)")}`,
  },
  decorators: {
    bad: `import { Controller, Get, Query } from "@nestjs/common"; import { exec } from "child_process";
      @Controller() export class A { @Get() show(@Query("n") n: string) { exec(n); } }`,
    good: `import { Controller, Get, Query } from "@nestjs/common"; import { exec } from "child_process";
      @Controller() export class A { @Get() show(@Query("n", ParseIntPipe) n: number) { exec(String(1)); } }`,
  },
  promisify: {
    bad: `import { promisify } from "util"; import cp from "child_process"; const run = promisify(cp.exec); ${route("await run(req.query.n)")}`,
    good: `import { promisify } from "util"; import cp from "child_process"; const run = promisify(cp.execFile); ${route("await run('ls', [req.query.n])")}`,
  },
  aliases: {
    bad: `import cp from "child_process"; const a = cp; const b = a.exec; let c; c = b; ${route("c(req.query.n)")}`,
    good: `import cp from "child_process"; const a = cp; const b = a.unref; let c; c = b; ${route("c(req.query.n)")}`,
  },
  destructuring: {
    bad: `const { exec: run, ...rest } = require("child_process"); ${route("const { query: { n: [first] } } = req; run(first)")}`,
    good: `const { unref: run, ...rest } = require("child_process"); ${route("const { query: { n: [first] } } = req; run(first)")}`,
  },
  "re-exports": {
    bad: `import { db } from "./db"; ${route(db)}`,
    good: `import { none as db } from "./db"; ${route(db)}`,
    others: { ...poolFile, "db.ts": `export { pool as db, cache as none } from "./pool";` },
  },
  barrels: {
    bad: `import { pool as db } from "./lib"; ${route(db)}`,
    good: `import { cache as db } from "./lib"; ${route(db)}`,
    others: {
      "lib/index.ts": `export * from "./other"; export * from "./stores";`,
      "lib/other.ts": "export const other = 1;",
      "lib/stores.ts": `export * from "../pool";`,
      ...poolFile,
    },
  },
  "dynamic import() of constants": {
    bad: `const name = "child" + "_process"; ${route("const { exec } = await import(name); exec(req.query.n)")}`,
    good: `const name = "child" + "_thing"; ${route("const { exec } = await import(name); exec(req.query.n)")}`,
  },
  "require of constants": {
    bad: `const names = { cp: "child_process", fs: "fs" }; ${route("require(names.cp).exec(req.query.n)")}`,
    good: `const names = { cp: "child_process", fs: "fs" }; ${route("require(names.fs).exec(req.query.n)")}`,
  },
  "class fields": {
    bad: `${pg} class Users { db = new Pool(); handle = (req, res) => this.${db}; }`,
    good: `${pg} class Users { db = new Map(); pool = new Pool(); handle = (req, res) => this.${db}; }`,
  },
  "constructor injection by annotation": {
    bad: `${pg} @Injectable() class Users { constructor(private readonly db: Pool) {} handle(req, res) { this.${db}; } }`,
    good: `${pg} @Injectable() class Users { constructor(private readonly db: Cache) {} handle(req, res) { this.${db}; } }`,
  },
  "factories that return clients": {
    bad: `import { open } from "./open"; const db = open({ size: 5 }); ${route(db)}`,
    good: `import { none } from "./open"; const db = none({ size: 5 }); ${route(db)}`,
    others: {
      "open.ts": `${pg} export function open(options) { const pool = new Pool(options); pool.on("error", log); return pool; }
        export function none(options) { const pool = new Map(); return pool; }`,
    },
  },
  "`this.db = new Pool()` used in another method": {
    bad: `${pg} class Users { start() { this.db = new Pool(); } handle(req, res) { this.${db}; } }`,
    good: `${pg} class Users { start() { this.pool = new Pool(); this.db = []; } handle(req, res) { this.${db}; } }`,
  },
  "a configured client three files away": {
    bad: `import { db } from "./services"; ${route(db)}`,
    good: `import { other as db } from "./services"; ${route(db)}`,
    others: {
      "services.ts": `export { db, other } from "./clients";`,
      "clients.ts": `import { connect } from "./connect"; export const db = connect(process.env.URL); export const other = {};`,
      "connect.ts": `const { Pool } = require("pg"); exports.connect = (url) => new Pool({ connectionString: url });`,
    },
  },
  "global objects": {
    bad: `global.db = new (require("pg").Pool)(); ${route(`globalThis.${db}`)}`,
    good: `global.pool = new (require("pg").Pool)(); ${route(`globalThis.${db}`)}`,
  },
};

describe("the engine resolves", () => {
  it.each(Object.entries(abilities))("%s, and tells them from what looks alike", (_, { bad, good, others }) => {
    expect(flowsIn(bad, "app.ts", others)).toEqual([expect.stringMatching(/^(?:command|sql):$/)]);
    expect(flowsIn(good, "app.ts", others)).toEqual([]);
  });
});
