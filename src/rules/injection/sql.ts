/**
 * Data from a request becomes part of the text of an SQL query.
 *
 * Whoever sends the request then writes a part of the query: they read other people's rows, change or delete data, and with
 * some databases run programs. Quotes around the value do not help, for the value may hold a quote itself.
 *
 * ## A value inside the text
 *
 * ```js bad
 * import express from "express";
 * import pg from "pg";
 *
 * const app = express();
 * const db = new pg.Pool();
 *
 * app.get("/users", async (req, res) => {
 *   const { rows } = await db.query(`SELECT * FROM users WHERE name = '${req.query.name}'`); // finding
 *   res.json(rows);
 * });
 * ```
 *
 * Send the value apart from the text. The database then never reads it as SQL:
 *
 * ```js good
 * import express from "express";
 * import pg from "pg";
 *
 * const app = express();
 * const db = new pg.Pool();
 *
 * app.get("/users", async (req, res) => {
 *   const { rows } = await db.query("SELECT * FROM users WHERE name = $1", [req.query.name]);
 *   res.json(rows);
 * });
 * ```
 *
 * ## A text that is put together in steps
 *
 * ```js bad
 * const mysql = require("mysql2/promise");
 * const pool = mysql.createPool(process.env.DATABASE_URL);
 *
 * module.exports = async function search(req, res) {
 *   const { text, category } = req.body;
 *   let sql = "SELECT id, name FROM products WHERE 1 = 1";
 *   if (text) sql += " AND name LIKE '%" + text + "%'";
 *   const filters = [`category = '${category}'`, "hidden = 0"];
 *   sql += " AND " + filters.join(" AND ");
 *   const [rows] = await pool.query(sql); // finding
 *   res.json(rows);
 * };
 * ```
 *
 * Put placeholders into the text, and the values into a list beside it:
 *
 * ```js good
 * const mysql = require("mysql2/promise");
 * const pool = mysql.createPool(process.env.DATABASE_URL);
 *
 * module.exports = async function search(req, res) {
 *   const { text, category } = req.body;
 *   let sql = "SELECT id, name FROM products WHERE category = ?";
 *   const values = [category];
 *   if (text) {
 *     sql += " AND name LIKE ?";
 *     values.push(`%${text}%`);
 *   }
 *   const [rows] = await pool.query(sql, values);
 *   res.json(rows);
 * };
 * ```
 *
 * ## The raw parts of a query builder
 *
 * Builders bind values, except where they are given SQL as text.
 *
 * ```js bad
 * import Fastify from "fastify";
 * import { PrismaClient } from "@prisma/client";
 * import { db } from "./db.js";
 *
 * const app = Fastify();
 * const prisma = new PrismaClient();
 *
 * app.get("/users", async (request) => {
 *   return prisma.$queryRawUnsafe(`SELECT * FROM users WHERE email = '${request.query.email}'`); // finding
 * });
 *
 * app.get("/reports", async (request) => {
 *   return db("reports").whereRaw("owner = " + request.query.owner); // finding
 * });
 * ```
 *
 * ```js good
 * import Fastify from "fastify";
 * import { PrismaClient } from "@prisma/client";
 * import { db } from "./db.js";
 *
 * const app = Fastify();
 * const prisma = new PrismaClient();
 *
 * app.get("/users", async (request) => {
 *   return prisma.$queryRaw`SELECT * FROM users WHERE email = ${request.query.email}`;
 * });
 *
 * app.get("/reports", async (request) => {
 *   return db("reports").whereRaw("owner = ?", [request.query.owner]);
 * });
 * ```
 *
 * ## A name that cannot be bound
 *
 * No placeholder stands for a column or for `ASC`.
 *
 * ```js bad
 * import Koa from "koa";
 * import Database from "better-sqlite3";
 *
 * const app = new Koa();
 * const db = new Database("shop.db");
 *
 * app.use(async (ctx) => {
 *   ctx.body = db.prepare(`SELECT * FROM products ORDER BY ${ctx.query.sort}`).all(); // finding
 * });
 * ```
 *
 * Choose it from a list:
 *
 * ```js good
 * import Koa from "koa";
 * import Database from "better-sqlite3";
 *
 * const app = new Koa();
 * const db = new Database("shop.db");
 * const sortable = ["name", "price"];
 *
 * app.use(async (ctx) => {
 *   const column = sortable.includes(ctx.query.sort) ? ctx.query.sort : "name";
 *   ctx.body = db.prepare(`SELECT * FROM products ORDER BY ${column}`).all();
 * });
 * ```
 *
 * ## A library's own function
 *
 * Where a package is published, those who call it seldom expect that an argument is read as SQL. Such a finding has a medium
 * confidence and weighs one severity less.
 *
 * ```js bad file=index.js
 * const { Pool } = require("pg");
 * const pool = new Pool();
 *
 * exports.findByName = async function (name) {
 *   const { rows } = await pool.query("SELECT * FROM users WHERE name = '" + name + "'"); // finding
 *   return rows;
 * };
 * ```
 *
 * ```json bad file=package.json
 * { "name": "user-table", "main": "index.js" }
 * ```
 *
 * ## Not reported
 *
 * Numbers, values that a strict pattern or a `switch` lets through, escaped values, and what the program itself chose:
 *
 * ```js good
 * const express = require("express");
 * const mysql = require("mysql2");
 * const pool = mysql.createPool(process.env.DATABASE_URL);
 * const app = express();
 * const table = "orders";
 *
 * app.get("/orders/:id", (req, res, next) => {
 *   const id = Number.parseInt(req.params.id, 10);
 *   if (!/^[a-z_]+$/.test(req.query.column)) return res.status(400).end();
 *   const direction = req.query.direction === "down" ? "DESC" : "ASC";
 *   const name = mysql.escape(req.query.name);
 *   const sql = `SELECT ${req.query.column} FROM ${table} WHERE id = ${id} AND name = ${name} ORDER BY id ${direction}`;
 *   pool.query(sql, (error, rows) => (error ? next(error) : res.json(rows)));
 * });
 * ```
 *
 * A method that is called `query` and is given no SQL, and a template with a tag, which keeps values and text apart:
 *
 * ```js good
 * import { search } from "./search.js";
 * import { sql } from "./sql.js";
 *
 * export async function find(req, res) {
 *   const hits = await search.query(`name:${req.query.name}`);
 *   const rows = await sql`SELECT * FROM users WHERE name = ${req.query.name}`;
 *   res.json({ hits, rows });
 * }
 * ```
 *
 * In a library, names of tables and whole statements, which its users choose:
 *
 * ```js good file=index.js
 * const { Pool } = require("pg");
 * module.exports = class Store {
 *   constructor(options) {
 *     this.pool = new Pool(options);
 *     this.table = options.table;
 *   }
 *   run(statement, values) {
 *     return this.pool.query(statement, values);
 *   }
 *   clean(before) {
 *     return this.pool.query(`DELETE FROM ${this.table} WHERE expires < $1`, [before]);
 *   }
 * };
 * ```
 *
 * ```json good file=package.json
 * { "name": "table-store", "main": "index.js" }
 * ```
 *
 * ## Out of scope
 *
 * Data that comes back from the database, and data that goes through a package that is not known, is not followed.
 */

import type { Reached, TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/sql",
  kind: "taint",
  severity: "critical",
  confidence: "high",
  cwe: [89],
  owasp: "A03:2021",
  message: "Data from a request becomes part of the SQL text, so its sender writes the query.",
  inLibrary: "An argument of an exported function becomes part of the SQL text, so who fills it writes the query.",
  fix: "Put a placeholder into the text and pass the value as a parameter; choose names of columns from a list.",
  sinks: ["sql"],
  sanitizers: ["number", "allow-list", "characters", "sql-escape"],
  spares: (_module, reached) => reached.taint.kind === "library" && !isInValue(reached),
} satisfies TaintRule;

/** Data from outside in quotes, or beside what it is compared with. */
const value = /'[^']*\ufffc[^']*'|(?:[=<>]|\blike|\bin\s*\(|\bvalues\s*\([^)]*)\s*["'`]?\ufffc/i;

/**
 * A library is meant to be given whole statements, parts of them and names of tables; a value that it puts into the text itself
 * is its own mistake.
 */
function isInValue({ text }: Reached): boolean {
  return text !== undefined && value.test(text);
}
