import { describe, expect, it } from "vitest";
import { callsIn } from "./scripts.ts";

const store = `export class Store { constructor(db) { this.db = db; } find(x) { return this.db.query(x); } }`;
const app = `import pg from "pg"; import { Store } from "./app"; const pool = new pg.Pool();`;

describe("what a function is given by those who import it", () => {
  it.each([
    ["a class", store, `${app} export const users = new Store(pool);`],
    [
      "a class with options",
      `export class Store { constructor({ db }) { this.db = db; } f() { this.db.query(x); } }`,
      `${app} new Store({ db: pool });`,
    ],
    [
      "a class that require gives",
      `module.exports = class { constructor(db) { this.db = db; } f() { this.db.query(x); } }`,
      `const pg = require("pg"); const Store = require("./app"); new Store(new pg.Pool());`,
    ],
    [
      "a function",
      `module.exports = function (router, db) { router.get("/", () => db.query(x)); };`,
      `const pg = require("pg"); const db = new pg.Pool(); require("./app")(router, db);`,
    ],
    [
      "a named function",
      `export const routes = (db) => db.query(x);`,
      `import pg from "pg"; import { routes } from "./app"; routes(new pg.Pool());`,
    ],
    [
      "a default export",
      `export default function (db) { db.query(x); }`,
      `import pg from "pg"; import routes from "./app"; routes(new pg.Pool());`,
    ],
    [
      "a member",
      `exports.routes = function (db) { db.query(x); };`,
      `const pg = require("pg"); const app = require("./app"); app.routes(new pg.Pool());`,
    ],
    [
      "a pattern",
      `exports.routes = (db) => db.query(x);`,
      `const pg = require("pg"); const { routes: use } = require("./app"); use(new pg.Pool());`,
    ],
    ["several calls that agree", store, `${app} new Store(pool); new Store(pool);`],
    [
      "a function that calls itself",
      `export function walk(db, depth) { db.query(x); if (depth > 0) walk(db, depth - 1); }`,
      `import pg from "pg"; import { walk } from "./app"; walk(new pg.Pool(), 5);`,
    ],
  ])("is known for %s", (_, text, main) => {
    expect(callsIn(text, { "main.ts": main })).toContain("pg.Client.query");
  });

  it.each([
    ["calls that give different things", { "main.ts": `${app} new Store(pool); new Store(other);` }],
    [
      "calls of two files that differ",
      { "main.ts": `${app} new Store(pool);`, "other.ts": `import { Store } from "./app"; new Store(y);` },
    ],
    ["a test", { "test/main.ts": app.replace("./app", "../app").concat(" new Store(pool);") }],
    [
      "another class",
      {
        "main.ts": `${app} import { Other } from "./other"; new Other(pool);`,
        "other.ts": store.replace("Store", "Other"),
      },
    ],
    ["a call with nothing", { "main.ts": `${app} new Store();` }],
  ])("is not guessed by %s", (_, others) => {
    expect(callsIn(store, others)).not.toContain("pg.Client.query");
  });

  it("is not the request: what is known of its data is a flow", () => {
    const main = `import express from "express"; import { save } from "./app"; express().post("/", (req, res) => { save(req); });`;
    expect(callsIn(`export function save(input) { input.body.trim(); }`, { "main.ts": main })).toEqual([]);
  });
});
