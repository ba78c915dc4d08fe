/**
 * Data from a request becomes a part of a query to a document store that it can rewrite.
 *
 * A body and a query string hold objects as well as texts. Where a filter expects a password and gets `{ "$ne": null }`, it matches
 * every document, so the sender logs in as anybody, reads other people's data or deletes it. Text that is run in the database
 * (`$where`, a script of Redis) gives its sender more than that.
 *
 * ## A filter with a value that may be an object
 *
 * ```js bad
 * const express = require("express");
 * const User = require("./user");
 *
 * const app = express();
 *
 * app.post("/login", async (req, res) => {
 *   const user = await User.findOne({ name: req.body.name, password: req.body.password }); // finding
 *   res.json({ ok: user !== null });
 * });
 * ```
 *
 * Say that the value is a text, or compare with `$eq`, which takes no operators:
 *
 * ```js good
 * const express = require("express");
 * const User = require("./user");
 *
 * const app = express();
 *
 * app.post("/login", async (req, res) => {
 *   const user = await User.findOne({ name: String(req.body.name), password: { $eq: req.body.password } });
 *   res.json({ ok: user !== null });
 * });
 * ```
 *
 * ## A filter that comes whole
 *
 * ```ts bad
 * import Fastify from "fastify";
 * import { MongoClient } from "mongodb";
 *
 * const app = Fastify();
 * const orders = new MongoClient("mongodb://db").db("shop").collection("orders");
 *
 * app.post("/orders/search", async (request) => {
 *   return orders.find(request.body as object).toArray(); // finding
 * });
 * ```
 *
 * Take from the request what the query needs, and let a schema say what it is:
 *
 * ```ts good
 * import Fastify from "fastify";
 * import { MongoClient } from "mongodb";
 * import { z } from "zod";
 *
 * const app = Fastify();
 * const orders = new MongoClient("mongodb://db").db("shop").collection("orders");
 * const search = z.object({ status: z.enum(["open", "sent"]), owner: z.string() });
 *
 * app.post("/orders/search", async (request) => {
 *   const { status, owner } = search.parse(request.body);
 *   return orders.find({ status, owner }).toArray();
 * });
 * ```
 *
 * ## Text that the database runs
 *
 * ```js bad
 * const express = require("express");
 * const mongoose = require("mongoose");
 * const Redis = require("ioredis");
 *
 * const app = express();
 * const redis = new Redis();
 * const Product = mongoose.model("Product");
 *
 * app.get("/products/:name", async (req, res) => {
 *   await redis.eval(`return redis.call("incr", "${req.params.name}")`, 0); // finding
 *   res.json(await Product.find({ $where: `this.name.startsWith("${req.params.name}")` })); // finding
 * });
 * ```
 *
 * ```js good
 * const express = require("express");
 * const mongoose = require("mongoose");
 * const Redis = require("ioredis");
 *
 * const app = express();
 * const redis = new Redis();
 * const Product = mongoose.model("Product");
 *
 * app.get("/products/:name", async (req, res) => {
 *   await redis.eval('return redis.call("incr", KEYS[1])', 1, req.params.name);
 *   res.json(await Product.find({ name: req.params.name }));
 * });
 * ```
 *
 * ## Expressions and queries of other stores
 *
 * ```js bad
 * import { ScanCommand } from "@aws-sdk/lib-dynamodb";
 * import { Client } from "@elastic/elasticsearch";
 *
 * const search = new Client({ node: "http://search" });
 *
 * export async function find(req, res) {
 *   const scan = new ScanCommand({ TableName: "users", FilterExpression: `${req.query.field} = :value` }); // finding
 *   const hits = await search.search({ index: "notes", body: req.body }); // finding
 *   res.json({ scan, hits });
 * }
 * ```
 *
 * ```js good
 * import { ScanCommand } from "@aws-sdk/lib-dynamodb";
 * import { Client } from "@elastic/elasticsearch";
 *
 * const search = new Client({ node: "http://search" });
 *
 * export async function find(req, res) {
 *   const names = { "#field": req.query.field };
 *   const scan = new ScanCommand({ TableName: "users", FilterExpression: "#field = :value", ExpressionAttributeNames: names });
 *   const hits = await search.search({ index: "notes", query: { match: { text: req.body.text } } });
 *   res.json({ scan, hits });
 * }
 * ```
 *
 * ## Not reported
 *
 * What is a text in any case: a part of the path, a header, a value whose type is asked for. Numbers, identifiers, and values that
 * a validator went over before:
 *
 * ```js good
 * const express = require("express");
 * const mongoose = require("mongoose");
 * const { body } = require("express-validator");
 *
 * const app = express();
 * const User = mongoose.model("User");
 *
 * app.get("/users/:name", async (req, res) => {
 *   if (typeof req.query.city !== "string") return res.status(400).end();
 *   const byName = await User.findOne({ name: req.params.name, token: req.get("authorization") });
 *   const byCity = await User.find({ city: req.query.city, age: Number(req.query.age) });
 *   const byId = await User.findOne({ _id: new mongoose.Types.ObjectId(req.query.id) });
 *   res.json({ byName, byCity, byId });
 * });
 *
 * app.post("/users", body("name").isString(), async (req, res) => {
 *   res.json(await User.find({ name: req.body.name }));
 * });
 * ```
 *
 * A module that cleans what requests hold of operators:
 *
 * ```js good
 * const express = require("express");
 * const sanitize = require("express-mongo-sanitize");
 * const User = require("./user");
 *
 * const app = express();
 * app.use(express.json());
 * app.use(sanitize());
 *
 * app.post("/login", async (req, res) => {
 *   res.json(await User.findOne({ name: req.body.name }));
 * });
 * ```
 *
 * ## Out of scope
 *
 * Whether middleware of another file cleans or validates requests. `findById` with a value from the body: who may name one document
 * may name any other, which is a question of access.
 */

import { isValidatedBefore, type Module } from "../../analysis/index.ts";
import type { Reached, TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/nosql",
  kind: "taint",
  severity: "high",
  confidence: "medium",
  cwe: [943],
  owasp: "A03:2021",
  message: "Data from a request may hold operators or code of the database, so its sender rewrites the query.",
  fix: "Make the value a text (`String(…)`), compare with `$eq`, or validate the request with a schema first.",
  sources: ["remote", "structured"],
  sinks: ["nosql", "nosql-text"],
  sanitizers: ["number", "allow-list", "characters", "schema", "value-schema"],
  spares: (module, reached) =>
    reached.sink === "nosql" ? isPlainValue(module, reached) : reached.taint.safe.has("json"),
} satisfies TaintRule<Module>;

/** A filter minds only objects: a text is compared as it is. */
function isPlainValue(module: Module, { taint }: Reached): boolean {
  if (taint.kind !== "structured" || taint.safe.has("string")) return true;
  const [source] = taint.steps;
  return cleansRequests(module) || (source !== undefined && isValidatedBefore(module, source));
}

/** Whether the module itself has operators removed from requests, or taken for texts. */
function cleansRequests({ calls, constantOf }: Module): boolean {
  return calls().some(({ api, arguments: [name, value] }) => {
    if (/^(?:express-mongo-sanitize|@exortek\/express-mongo-sanitize|koa-mongo-sanitize)$/.test(api)) return true;
    if (api !== "mongoose.set" || !name || !value) return false;
    return constantOf(name) === "sanitizeFilter" && constantOf(value) === true;
  });
}
