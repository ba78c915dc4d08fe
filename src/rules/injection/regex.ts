/**
 * Data from a request becomes a regular expression.
 *
 * Whoever sends it chooses what is matched: `.*` finds everything where one entry was asked for, and `(a+)+$` keeps the process busy
 * for years with a text of forty characters, in which it answers nobody. A stray bracket makes `RegExp` throw.
 *
 * ## A search term
 *
 * ```js bad
 * import express from "express";
 *
 * const app = express();
 * const articles = [{ title: "First" }, { title: "Second" }];
 *
 * app.get("/articles", (req, res) => {
 *   const pattern = new RegExp(req.query.title, "i"); // finding
 *   res.json(articles.filter(({ title }) => pattern.test(title)));
 * });
 * ```
 *
 * Where a text is looked for, no expression is needed; else escape what has a meaning in one:
 *
 * ```js good
 * import escapeStringRegexp from "escape-string-regexp";
 * import express from "express";
 *
 * const app = express();
 * const articles = [{ title: "First" }, { title: "Second" }];
 *
 * app.get("/articles", (req, res) => {
 *   const pattern = new RegExp(escapeStringRegexp(req.query.title), "i");
 *   const text = String(req.query.text).toLowerCase();
 *   res.json(articles.filter(({ title }) => pattern.test(title) || title.toLowerCase().includes(text)));
 * });
 * ```
 *
 * ## A text that a method makes an expression of
 *
 * ```js bad
 * const Koa = require("koa");
 *
 * const app = new Koa();
 * const log = ["GET /", "POST /orders"];
 *
 * app.use(async (ctx) => {
 *   ctx.body = log.filter((line) => line.match(ctx.query.filter)); // finding
 * });
 * ```
 *
 * ```js good
 * const Koa = require("koa");
 *
 * const app = new Koa();
 * const log = ["GET /", "POST /orders"];
 *
 * app.use(async (ctx) => {
 *   const filter = String(ctx.query.filter);
 *   ctx.body = log.filter((line) => line.includes(filter));
 * });
 * ```
 *
 * ## Not reported
 *
 * Numbers, values from a list, texts in which only harmless characters are left, and `match` of something else than a text:
 *
 * ```js good
 * import express from "express";
 * import { match } from "path-to-regexp";
 *
 * const app = express();
 * const kinds = { fruit: "apple|pear", all: "\\w+" };
 *
 * app.get("/words", (req, res) => {
 *   const kind = req.query.kind === "fruit" ? kinds.fruit : kinds.all;
 *   const word = String(req.query.word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
 *   const patterns = [new RegExp(`^(?:${kind})$`), new RegExp(`\\b${word}\\b`), new RegExp(`\\d{${Number(req.query.count)}}`)];
 *   const route = match("/words/:id");
 *   res.json({ sources: patterns.map(({ source }) => source), route: route(req.path) });
 * });
 * ```
 *
 * ## Out of scope
 *
 * Arguments of exported functions of a library: an option that is a pattern is meant to be one. `$regex` in a filter of MongoDB is
 * the rule injection/nosql's.
 */

import type { TaintRule } from "../../model/rule.ts";

export default {
  id: "injection/regex",
  kind: "taint",
  severity: "medium",
  confidence: "high",
  cwe: [1333, 624],
  owasp: "A03:2021",
  message:
    "Data from a request becomes a regular expression, so its sender chooses what it matches and how long that takes.",
  fix: "Escape it with `escape-string-regexp` or `RegExp.escape`, or look for the text with `includes`.",
  sinks: ["regex"],
  sanitizers: ["number", "allow-list", "characters", "regex-escape", "url"],
} satisfies TaintRule;
